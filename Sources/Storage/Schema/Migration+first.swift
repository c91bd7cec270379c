import Foundation

extension Migration {
    /// All steps, oldest first.
    static let all = [first, errands, directories, links, parts, sparse]

    /// The site leads every key, so that a distributed engine can shard by it; what belongs to the installation has no site.
    /// Instants are milliseconds since 1970; `{blob}` columns hold sealed text unless they are hashes or catalogue contents.
    private static let first = Migration(
        name: "2026-11-first",
        statements: [
            "CREATE TABLE installation (name TEXT NOT NULL PRIMARY KEY, value {blob} NOT NULL)",
            "CREATE TABLE counter (name TEXT NOT NULL PRIMARY KEY, value {int} NOT NULL)",
            "INSERT INTO counter (name, value) VALUES ('publication', 0)",
            "CREATE TABLE change_mark (name TEXT NOT NULL PRIMARY KEY, value {int} NOT NULL UNIQUE)",
            "CREATE TABLE attempt (bucket TEXT NOT NULL PRIMARY KEY, failures {int} NOT NULL, since {int} NOT NULL)",
        ] + people + record + cases + accounts + catalogues)

    private static let people = [
        """
        CREATE TABLE sealing_key (site TEXT NOT NULL, subject TEXT NOT NULL, secret {blob}, created {int} NOT NULL, destroyed {int},
        PRIMARY KEY (site, subject))
        """,
        """
        CREATE TABLE person (site TEXT NOT NULL, id TEXT NOT NULL, content {blob} NOT NULL, created {int} NOT NULL, merged_into TEXT,
        forgotten {int}, PRIMARY KEY (site, id), FOREIGN KEY (site, merged_into) REFERENCES person (site, id))
        """,
        "CREATE INDEX person_merged ON person (site, merged_into)",
        """
        CREATE TABLE person_token (site TEXT NOT NULL, token {blob} NOT NULL, person TEXT NOT NULL, PRIMARY KEY (site, token, person),
        FOREIGN KEY (site, person) REFERENCES person (site, id))
        """,
        "CREATE INDEX person_token_person ON person_token (site, person)",
        """
        CREATE TABLE person_merge (site TEXT NOT NULL, id TEXT NOT NULL, kept TEXT NOT NULL, absorbed TEXT NOT NULL, party TEXT NOT NULL,
        instant {int} NOT NULL, undone {int}, PRIMARY KEY (site, id), FOREIGN KEY (site, kept) REFERENCES person (site, id),
        FOREIGN KEY (site, absorbed) REFERENCES person (site, id))
        """,
        """
        CREATE TABLE mandate (site TEXT NOT NULL, id TEXT NOT NULL, helper TEXT NOT NULL, principal TEXT NOT NULL, begins {int} NOT NULL,
        ends {int} NOT NULL, PRIMARY KEY (site, id), FOREIGN KEY (site, helper) REFERENCES person (site, id),
        FOREIGN KEY (site, principal) REFERENCES person (site, id))
        """,
    ]

    private static let record = [
        """
        CREATE TABLE conversation (site TEXT NOT NULL, id TEXT NOT NULL, thread {blob}, owner TEXT, person TEXT, state {blob},
        opened {int} NOT NULL, last_activity {int} NOT NULL, version {int} NOT NULL, PRIMARY KEY (site, id))
        """,
        "CREATE INDEX conversation_thread ON conversation (site, thread, last_activity)",
        "CREATE INDEX conversation_person ON conversation (site, person)",
        "CREATE INDEX conversation_activity ON conversation (site, last_activity)",
        """
        CREATE TABLE exchange (site TEXT NOT NULL, id TEXT NOT NULL, conversation TEXT NOT NULL, person TEXT, channel TEXT NOT NULL,
        instant {int} NOT NULL, text_in {blob}, text_out {blob}, outcome TEXT NOT NULL, shown TEXT NOT NULL, duration {int} NOT NULL,
        PRIMARY KEY (site, id), FOREIGN KEY (site, conversation) REFERENCES conversation (site, id))
        """,
        "CREATE INDEX exchange_conversation ON exchange (site, conversation, instant)",
        "CREATE INDEX exchange_person ON exchange (site, person, instant)",
        "CREATE INDEX exchange_instant ON exchange (site, instant)",
        """
        CREATE TABLE journal (site TEXT NOT NULL, sequence {int} NOT NULL, instant {int} NOT NULL, party TEXT NOT NULL, kind TEXT NOT NULL,
        subject TEXT NOT NULL, facts TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (site, sequence))
        """,
        "CREATE INDEX journal_subject ON journal (site, subject, sequence)",
        "CREATE TABLE journal_head (site TEXT NOT NULL PRIMARY KEY, sequence {int} NOT NULL, hash TEXT NOT NULL)",
        """
        CREATE TABLE retention_proposal (site TEXT NOT NULL, id TEXT NOT NULL, instant {int} NOT NULL, content TEXT NOT NULL, approved {int},
        PRIMARY KEY (site, id))
        """,
    ]

    private static let cases = [
        """
        CREATE TABLE request (site TEXT NOT NULL, id TEXT NOT NULL, reference TEXT NOT NULL, conversation TEXT NOT NULL, person TEXT,
        channel TEXT NOT NULL, subject {blob}, handoff_reason TEXT NOT NULL, refused TEXT NOT NULL, theme TEXT, territory TEXT,
        language TEXT NOT NULL, urgency TEXT NOT NULL, promise_due {int}, promise_why TEXT, opened {int} NOT NULL, state TEXT NOT NULL,
        agent TEXT, since {int}, lease_until {int}, awaited_body TEXT, outcome TEXT, outcome_reason {blob}, version {int} NOT NULL,
        PRIMARY KEY (site, id), FOREIGN KEY (site, conversation) REFERENCES conversation (site, id))
        """,
        "CREATE INDEX request_state ON request (site, state, lease_until)",
        "CREATE INDEX request_lease ON request (state, lease_until)",
        "CREATE INDEX request_agent ON request (agent, state)",
        "CREATE INDEX request_person ON request (site, person)",
        "CREATE INDEX request_conversation ON request (site, conversation)",
        "CREATE TABLE reference (code TEXT NOT NULL PRIMARY KEY, site TEXT NOT NULL, request TEXT NOT NULL, secret TEXT NOT NULL)",
        """
        CREATE TABLE message (site TEXT NOT NULL, id TEXT NOT NULL, request TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL,
        channel TEXT NOT NULL, instant {int} NOT NULL, content {blob}, progress TEXT NOT NULL, delivery TEXT NOT NULL,
        PRIMARY KEY (site, id), FOREIGN KEY (site, request) REFERENCES request (site, id))
        """,
        "CREATE INDEX message_request ON message (site, request, instant)",
        "CREATE INDEX message_progress ON message (site, progress, instant)",
        """
        CREATE TABLE note (site TEXT NOT NULL, id TEXT NOT NULL, request TEXT NOT NULL, party TEXT NOT NULL, instant {int} NOT NULL,
        content {blob}, PRIMARY KEY (site, id), FOREIGN KEY (site, request) REFERENCES request (site, id))
        """,
        "CREATE INDEX note_request ON note (site, request, instant)",
        """
        CREATE TABLE transfer (site TEXT NOT NULL, id TEXT NOT NULL, to_site TEXT, request TEXT NOT NULL, status TEXT NOT NULL,
        expires {int} NOT NULL, proposed {int} NOT NULL, content TEXT NOT NULL, link {blob}, link_expires {int}, PRIMARY KEY (site, id),
        FOREIGN KEY (site, request) REFERENCES request (site, id))
        """,
        "CREATE INDEX transfer_to ON transfer (to_site, status, proposed)",
        "CREATE INDEX transfer_request ON transfer (site, request, proposed)",
        "CREATE INDEX transfer_expires ON transfer (status, expires)",
        "CREATE INDEX transfer_link ON transfer (link)",
        """
        CREATE TABLE legal_clock (site TEXT NOT NULL, request TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (site, request),
        FOREIGN KEY (site, request) REFERENCES request (site, id))
        """,
    ]

    private static let accounts = [
        """
        CREATE TABLE agent (id TEXT NOT NULL PRIMARY KEY, login TEXT NOT NULL UNIQUE, content TEXT NOT NULL, password TEXT NOT NULL)
        """,
        """
        CREATE TABLE token (hash {blob} NOT NULL PRIMARY KEY, agent TEXT NOT NULL REFERENCES agent (id), expires {int} NOT NULL)
        """,
        "CREATE INDEX token_agent ON token (agent)",
    ]

    private static let catalogues = [
        """
        CREATE TABLE publication (version {int} NOT NULL PRIMARY KEY, kind TEXT NOT NULL, site TEXT NOT NULL, instant {int} NOT NULL,
        author TEXT NOT NULL, note TEXT NOT NULL, counts TEXT NOT NULL, bytes {int} NOT NULL, digest TEXT NOT NULL)
        """,
        "CREATE TABLE publication_content (version {int} NOT NULL PRIMARY KEY REFERENCES publication (version), content {blob} NOT NULL)",
        """
        CREATE TABLE publication_current (kind TEXT NOT NULL, site TEXT NOT NULL, version {int} NOT NULL REFERENCES publication (version),
        PRIMARY KEY (kind, site))
        """,
    ]
}
