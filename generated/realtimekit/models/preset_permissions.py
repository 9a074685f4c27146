"""Models: preset permissions."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset

PluginAccessControl: TypeAlias = Literal["FULL_ACCESS", "VIEW_ONLY"]
"""Full use of a plugin, or looking only."""
ProducePermission: TypeAlias = Literal["ALLOWED", "NOT_ALLOWED", "CAN_REQUEST"]
"""Whether media may be sent: freely, never, or after asking a participant who can allow
it.
"""
RecorderType: TypeAlias = Literal["RECORDER", "LIVESTREAMER", "NONE"]
"""Robot that a participant may be: one that records, one that streams, or none."""
WaitingRoomType: TypeAlias = Literal[
    "SKIP", "ON_PRIVILEGED_USER_ENTRY", "SKIP_ON_ACCEPT"
]
"""Whether someone has to wait before joining, and for what."""


@define(eq=False, repr=False)
class ChatPermissions(Model):
    """Permissions for private and public chat."""

    private: PrivateChatPermissions
    """Messages to single participants."""
    public: PublicChatPermissions
    """Messages to everybody."""


@define(eq=False, repr=False)
class ConnectedMeetingsPermissions(Model):
    """Permissions for breakout rooms, which are meetings connected to a parent."""

    can_alter_connected_meetings: bool
    """May create, change and close breakout rooms."""
    can_switch_connected_meetings: bool
    """May go from one breakout room to another."""
    can_switch_to_parent_meeting: bool
    """May go back to the main room."""


@define(eq=False, repr=False)
class MediaPermission(Model):
    """Permission for one kind of media."""

    can_produce: ProducePermission
    """Whether the participant may send it."""


@define(eq=False, repr=False)
class MediaPermissions(Model):
    """Permissions to send picture and sound."""

    audio: MediaPermission
    """Whether the microphone may be used."""
    screenshare: MediaPermission
    """Whether the screen may be shared."""
    video: MediaPermission
    """Whether the camera may be used."""


@define(eq=False, repr=False)
class PluginConfig(Model):
    """Access to a plugin."""

    access_control: PluginAccessControl
    """How far participants may use the plugin."""
    handles_view_only: bool
    """Whether the plugin itself takes care of participants who may only look."""


@define(eq=False, repr=False)
class PluginPermissions(Model):
    """Permissions for plugins."""

    can_close: bool
    """May close plugins that are running."""
    can_edit_config: bool
    """May change the settings of plugins."""
    can_start: bool
    """May start plugins."""
    config: str | PluginConfig
    """Access to a plugin, given as the identifier of a stored setting or in full."""


@define(eq=False, repr=False)
class PollPermissions(Model):
    """Permissions for polls."""

    can_create: bool
    """May start polls."""
    can_view: bool
    """Sees polls and their results."""
    can_vote: bool
    """May vote."""


@define(eq=False, repr=False)
class PresetPermissions(Model):
    """What a participant with the preset may do in a meeting."""

    accept_waiting_requests: bool
    """May let people in from the waiting room."""
    can_accept_production_requests: bool
    """May allow others to turn on camera, microphone or screen when they ask for it."""
    can_change_participant_permissions: bool
    """May change the permissions of others during the meeting."""
    can_edit_display_name: bool
    """May change the name under which they appear."""
    can_livestream: bool
    """May start and stop a livestream."""
    can_record: bool
    """May start and stop a recording."""
    can_spotlight: bool
    """May put one participant in front for everybody."""
    chat: ChatPermissions
    """Permissions for chat messages."""
    connected_meetings: ConnectedMeetingsPermissions
    """Permissions for breakout rooms."""
    disable_participant_audio: bool
    """May mute others."""
    disable_participant_screensharing: bool
    """May stop the screens that others share."""
    disable_participant_video: bool
    """May turn off the cameras of others."""
    hidden_participant: bool
    """Stays invisible to the other participants."""
    kick_participant: bool
    """May remove others from the meeting."""
    media: MediaPermissions
    """Permissions to send picture and sound."""
    pin_participant: bool
    """May pin a participant for everybody."""
    plugins: PluginPermissions
    """Permissions for plugins."""
    polls: PollPermissions
    """Permissions for polls."""
    recorder_type: RecorderType
    """Whether the participant is a recording or streaming robot."""
    show_participant_list: bool
    """Sees the list of participants."""
    waiting_room_type: WaitingRoomType
    """When the participant has to wait to be let in."""
    is_recorder: bool | Unset = UNSET
    """Whether the participant is a recorder."""


@define(eq=False, repr=False)
class PrivateChatPermissions(Model):
    """Permissions for messages to single participants."""

    can_receive: bool
    """May receive private messages."""
    can_send: bool
    """May send private messages at all."""
    files: bool
    """May send files."""
    text: bool
    """May send text."""


@define(eq=False, repr=False)
class PublicChatPermissions(Model):
    """Permissions for messages to everybody."""

    can_send: bool
    """May send public messages at all."""
    files: bool
    """May send files."""
    text: bool
    """May send text."""
