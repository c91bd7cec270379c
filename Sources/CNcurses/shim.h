#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <curses.h>
#include <unistd.h>

/* Attributes are macros with casts, which Swift does not import. */
static const attr_t desk_bold = A_BOLD;
static const attr_t desk_dim = A_DIM;
static const attr_t desk_reverse = A_REVERSE;

/* `environ` is a mutable global, which Swift 6 refuses to read. */
extern char **environ;
static inline char **desk_environment(void) { return environ; }
