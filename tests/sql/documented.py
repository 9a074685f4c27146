"""What the two documents of the SQL view say: method tables, fields, statements with placeholders."""

from __future__ import annotations

#: Resource -> (name, accessible by, required parameters, optional parameters).
METHODS = {
    "kit_meetings": [
        ("get_by_account", "select", "meeting_id, account_id, app_id", "name"),
        (
            "list_by_account",
            "select",
            "account_id, app_id",
            "page_no, per_page, start_time, end_time, search",
        ),
    ],
    "meetings": [
        ("refresh_participant_token", "insert", "account_id, app_id, meeting_id, participant_id", ""),
        (
            "add_participant",
            "insert",
            "account_id, app_id, meeting_id, preset_name, custom_participant_id",
            "",
        ),
        ("create", "insert", "account_id, app_id", ""),
        ("edit_participant", "update", "meeting_id, participant_id, account_id, app_id", ""),
        ("update_meeting_by_id", "update", "meeting_id, account_id, app_id", ""),
        ("replace_meeting_by_id", "replace", "meeting_id, account_id, app_id", ""),
        ("delete_meeting_participant", "delete", "meeting_id, participant_id, account_id, app_id", ""),
    ],
}

#: (method, field, type) of what can be read.
FIELDS = [
    ("get_by_account", "data", "object"),
    ("get_by_account", "success", "boolean"),
    ("list_by_account", "id", "string (uuid)"),
    ("list_by_account", "created_at", "string (date-time)"),
    ("list_by_account", "live_stream_on_start", "boolean"),
    ("list_by_account", "persist_chat", "boolean"),
    ("list_by_account", "record_on_start", "boolean"),
    ("list_by_account", "session_keep_alive_time_in_secs", "number"),
    ("list_by_account", "status", "string"),
    ("list_by_account", "summarize_on_end", "boolean"),
    ("list_by_account", "title", "string"),
    ("list_by_account", "updated_at", "string (date-time)"),
]

GET_BY_ACCOUNT = """SELECT
data,
success
FROM cloudflare.realtime_kit.kit_meetings
WHERE meeting_id = '{{ meeting_id }}' -- required
AND account_id = '{{ account_id }}' -- required
AND app_id = '{{ app_id }}' -- required
AND name = '{{ name }}'
;"""

LIST_BY_ACCOUNT = """SELECT
id,
created_at,
live_stream_on_start,
persist_chat,
record_on_start,
session_keep_alive_time_in_secs,
status,
summarize_on_end,
title,
updated_at
FROM cloudflare.realtime_kit.kit_meetings
WHERE account_id = '{{ account_id }}' -- required
AND app_id = '{{ app_id }}' -- required
AND page_no = '{{ page_no }}'
AND per_page = '{{ per_page }}'
AND start_time = '{{ start_time }}'
AND end_time = '{{ end_time }}'
AND search = '{{ search }}'
;"""

INSERT = """INSERT INTO cloudflare.realtime_kit.meetings (
account_id,
app_id,
meeting_id,
participant_id
)
SELECT
'{{ account_id }}',
'{{ app_id }}',
'{{ meeting_id }}',
'{{ participant_id }}'
RETURNING
data,
success
;"""

UPDATE = """UPDATE cloudflare.realtime_kit.meetings
SET
name = '{{ name }}',
picture = '{{ picture }}',
preset_name = '{{ preset_name }}'
WHERE
meeting_id = '{{ meeting_id }}' --required
AND participant_id = '{{ participant_id }}' --required
AND account_id = '{{ account_id }}' --required
AND app_id = '{{ app_id }}' --required
RETURNING
data,
success;"""

REPLACE = """REPLACE cloudflare.realtime_kit.meetings
SET
ai_config = '{{ ai_config }}',
live_stream_on_start = {{ live_stream_on_start }},
persist_chat = {{ persist_chat }},
record_on_start = {{ record_on_start }},
recording_config = '{{ recording_config }}',
session_keep_alive_time_in_secs = {{ session_keep_alive_time_in_secs }},
summarize_on_end = {{ summarize_on_end }},
title = '{{ title }}'
WHERE
meeting_id = '{{ meeting_id }}' --required
AND account_id = '{{ account_id }}' --required
AND app_id = '{{ app_id }}' --required
RETURNING
data,
success;"""

DELETE = """DELETE FROM cloudflare.realtime_kit.meetings
WHERE meeting_id = '{{ meeting_id }}' --required
AND participant_id = '{{ participant_id }}' --required
AND account_id = '{{ account_id }}' --required
AND app_id = '{{ app_id }}' --required
;"""


def filled(statement: str, **values: object) -> str:
    """The statement with values in place of its placeholders, as StackQL's users put them in."""
    for name, value in values.items():
        statement = statement.replace("{{ " + name + " }}", str(value))
    assert "{{" not in statement, statement
    return statement
