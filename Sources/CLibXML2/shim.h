#pragma once
// ICU's headers clash with those that Foundation imports, and nothing here converts character sets with ICU.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>
