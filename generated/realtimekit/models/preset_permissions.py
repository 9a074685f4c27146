"""Models: preset permissions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import OBJECT
from .._runtime.model import Model, plain, unknown_fields
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        private = get("private", UNSET)
        if type(private) is OBJECT:
            private = PrivateChatPermissions.from_dict(private)
        public = get("public", UNSET)
        if type(public) is OBJECT:
            public = PublicChatPermissions.from_dict(public)
        self = cls(
            private,
            public,
        )
        if not _CHAT_PERMISSIONS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _CHAT_PERMISSIONS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "private": self.private,
                "public": self.public,
            },
            self._extra,
        )


_CHAT_PERMISSIONS_KEYS = frozenset({"private", "public"})


@define(eq=False, repr=False)
class ChatPermissionsUpdate(Model):
    """Changes to the permissions for private and public chat."""

    private: PrivateChatPermissionsUpdate | Unset = UNSET
    """Messages to single participants."""
    public: PublicChatPermissionsUpdate | Unset = UNSET
    """Messages to everybody."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        private = get("private", UNSET)
        if type(private) is OBJECT:
            private = PrivateChatPermissionsUpdate.from_dict(private)
        public = get("public", UNSET)
        if type(public) is OBJECT:
            public = PublicChatPermissionsUpdate.from_dict(public)
        self = cls(
            private,
            public,
        )
        if not _CHAT_PERMISSIONS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _CHAT_PERMISSIONS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "private": self.private,
                "public": self.public,
            },
            self._extra,
        )


_CHAT_PERMISSIONS_UPDATE_KEYS = frozenset({"private", "public"})


@define(eq=False, repr=False)
class ConnectedMeetingsPermissions(Model):
    """Permissions for breakout rooms, which are meetings connected to a parent."""

    can_alter_connected_meetings: bool
    """May create, change and close breakout rooms."""
    can_switch_connected_meetings: bool
    """May go from one breakout room to another."""
    can_switch_to_parent_meeting: bool
    """May go back to the main room."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("can_alter_connected_meetings", UNSET),
            get("can_switch_connected_meetings", UNSET),
            get("can_switch_to_parent_meeting", UNSET),
        )
        if not _CONNECTED_MEETINGS_PERMISSIONS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _CONNECTED_MEETINGS_PERMISSIONS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_alter_connected_meetings": self.can_alter_connected_meetings,
                "can_switch_connected_meetings": self.can_switch_connected_meetings,
                "can_switch_to_parent_meeting": self.can_switch_to_parent_meeting,
            },
            self._extra,
        )


_CONNECTED_MEETINGS_PERMISSIONS_KEYS = frozenset(
    {
        "can_alter_connected_meetings",
        "can_switch_connected_meetings",
        "can_switch_to_parent_meeting",
    }
)


@define(eq=False, repr=False)
class ConnectedMeetingsPermissionsUpdate(Model):
    """Changes to the permissions for breakout rooms."""

    can_alter_connected_meetings: bool | Unset = UNSET
    """May create, change and close breakout rooms."""
    can_switch_connected_meetings: bool | Unset = UNSET
    """May go from one breakout room to another."""
    can_switch_to_parent_meeting: bool | Unset = UNSET
    """May go back to the main room."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("can_alter_connected_meetings", UNSET),
            get("can_switch_connected_meetings", UNSET),
            get("can_switch_to_parent_meeting", UNSET),
        )
        if not _CONNECTED_MEETINGS_PERMISSIONS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(
                data, _CONNECTED_MEETINGS_PERMISSIONS_UPDATE_KEYS
            )
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_alter_connected_meetings": self.can_alter_connected_meetings,
                "can_switch_connected_meetings": self.can_switch_connected_meetings,
                "can_switch_to_parent_meeting": self.can_switch_to_parent_meeting,
            },
            self._extra,
        )


_CONNECTED_MEETINGS_PERMISSIONS_UPDATE_KEYS = frozenset(
    {
        "can_alter_connected_meetings",
        "can_switch_connected_meetings",
        "can_switch_to_parent_meeting",
    }
)


@define(eq=False, repr=False)
class MediaPermission(Model):
    """Permission for one kind of media."""

    can_produce: ProducePermission
    """Whether the participant may send it."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("can_produce", UNSET),
        )
        if not _MEDIA_PERMISSION_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEDIA_PERMISSION_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_produce": self.can_produce,
            },
            self._extra,
        )


_MEDIA_PERMISSION_KEYS = frozenset({"can_produce"})


@define(eq=False, repr=False)
class MediaPermissionUpdate(Model):
    """Change of the permission for one kind of media."""

    can_produce: ProducePermission | Unset = UNSET
    """Whether the participant may send it."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("can_produce", UNSET),
        )
        if not _MEDIA_PERMISSION_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEDIA_PERMISSION_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_produce": self.can_produce,
            },
            self._extra,
        )


_MEDIA_PERMISSION_UPDATE_KEYS = frozenset({"can_produce"})


@define(eq=False, repr=False)
class MediaPermissions(Model):
    """Permissions to send picture and sound."""

    audio: MediaPermission
    """Whether the microphone may be used."""
    screenshare: MediaPermission
    """Whether the screen may be shared."""
    video: MediaPermission
    """Whether the camera may be used."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        audio = get("audio", UNSET)
        if type(audio) is OBJECT:
            audio = MediaPermission.from_dict(audio)
        screenshare = get("screenshare", UNSET)
        if type(screenshare) is OBJECT:
            screenshare = MediaPermission.from_dict(screenshare)
        video = get("video", UNSET)
        if type(video) is OBJECT:
            video = MediaPermission.from_dict(video)
        self = cls(
            audio,
            screenshare,
            video,
        )
        if not _MEDIA_PERMISSIONS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEDIA_PERMISSIONS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "audio": self.audio,
                "screenshare": self.screenshare,
                "video": self.video,
            },
            self._extra,
        )


_MEDIA_PERMISSIONS_KEYS = frozenset({"audio", "screenshare", "video"})


@define(eq=False, repr=False)
class MediaPermissionsUpdate(Model):
    """Changes to the permissions to send picture and sound."""

    audio: MediaPermissionUpdate | Unset = UNSET
    """Whether the microphone may be used."""
    screenshare: MediaPermissionUpdate | Unset = UNSET
    """Whether the screen may be shared."""
    video: MediaPermissionUpdate | Unset = UNSET
    """Whether the camera may be used."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        audio = get("audio", UNSET)
        if type(audio) is OBJECT:
            audio = MediaPermissionUpdate.from_dict(audio)
        screenshare = get("screenshare", UNSET)
        if type(screenshare) is OBJECT:
            screenshare = MediaPermissionUpdate.from_dict(screenshare)
        video = get("video", UNSET)
        if type(video) is OBJECT:
            video = MediaPermissionUpdate.from_dict(video)
        self = cls(
            audio,
            screenshare,
            video,
        )
        if not _MEDIA_PERMISSIONS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEDIA_PERMISSIONS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "audio": self.audio,
                "screenshare": self.screenshare,
                "video": self.video,
            },
            self._extra,
        )


_MEDIA_PERMISSIONS_UPDATE_KEYS = frozenset({"audio", "screenshare", "video"})


@define(eq=False, repr=False)
class PluginConfig(Model):
    """Access to a plugin."""

    access_control: PluginAccessControl
    """How far participants may use the plugin."""
    handles_view_only: bool
    """Whether the plugin itself takes care of participants who may only look."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("access_control", UNSET),
            get("handles_view_only", UNSET),
        )
        if not _PLUGIN_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PLUGIN_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "access_control": self.access_control,
                "handles_view_only": self.handles_view_only,
            },
            self._extra,
        )


_PLUGIN_CONFIG_KEYS = frozenset({"access_control", "handles_view_only"})


@define(eq=False, repr=False)
class PluginConfigUpdate(Model):
    """Change of the access to a plugin."""

    access_control: PluginAccessControl | Unset = UNSET
    """How far participants may use the plugin."""
    handles_view_only: bool | Unset = UNSET
    """Whether the plugin itself takes care of participants who may only look."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("access_control", UNSET),
            get("handles_view_only", UNSET),
        )
        if not _PLUGIN_CONFIG_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PLUGIN_CONFIG_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "access_control": self.access_control,
                "handles_view_only": self.handles_view_only,
            },
            self._extra,
        )


_PLUGIN_CONFIG_UPDATE_KEYS = frozenset({"access_control", "handles_view_only"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        config = get("config", UNSET)
        if type(config) is OBJECT:
            config = PluginConfig.from_dict(config)
        self = cls(
            get("can_close", UNSET),
            get("can_edit_config", UNSET),
            get("can_start", UNSET),
            config,
        )
        if not _PLUGIN_PERMISSIONS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PLUGIN_PERMISSIONS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_close": self.can_close,
                "can_edit_config": self.can_edit_config,
                "can_start": self.can_start,
                "config": self.config,
            },
            self._extra,
        )


_PLUGIN_PERMISSIONS_KEYS = frozenset(
    {"can_close", "can_edit_config", "can_start", "config"}
)


@define(eq=False, repr=False)
class PluginPermissionsUpdate(Model):
    """Changes to the permissions for plugins."""

    can_close: bool | Unset = UNSET
    """May close plugins that are running."""
    can_edit_config: bool | Unset = UNSET
    """May change the settings of plugins."""
    can_start: bool | Unset = UNSET
    """May start plugins."""
    config: str | PluginConfigUpdate | Unset = UNSET
    """Access to a plugin, given as the identifier of a stored setting or in full."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        config = get("config", UNSET)
        if type(config) is OBJECT:
            config = PluginConfigUpdate.from_dict(config)
        self = cls(
            get("can_close", UNSET),
            get("can_edit_config", UNSET),
            get("can_start", UNSET),
            config,
        )
        if not _PLUGIN_PERMISSIONS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PLUGIN_PERMISSIONS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_close": self.can_close,
                "can_edit_config": self.can_edit_config,
                "can_start": self.can_start,
                "config": self.config,
            },
            self._extra,
        )


_PLUGIN_PERMISSIONS_UPDATE_KEYS = frozenset(
    {"can_close", "can_edit_config", "can_start", "config"}
)


@define(eq=False, repr=False)
class PollPermissions(Model):
    """Permissions for polls."""

    can_create: bool
    """May start polls."""
    can_view: bool
    """Sees polls and their results."""
    can_vote: bool
    """May vote."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("can_create", UNSET),
            get("can_view", UNSET),
            get("can_vote", UNSET),
        )
        if not _POLL_PERMISSIONS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _POLL_PERMISSIONS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_create": self.can_create,
                "can_view": self.can_view,
                "can_vote": self.can_vote,
            },
            self._extra,
        )


_POLL_PERMISSIONS_KEYS = frozenset({"can_create", "can_view", "can_vote"})


@define(eq=False, repr=False)
class PollPermissionsUpdate(Model):
    """Changes to the permissions for polls."""

    can_create: bool | Unset = UNSET
    """May start polls."""
    can_view: bool | Unset = UNSET
    """Sees polls and their results."""
    can_vote: bool | Unset = UNSET
    """May vote."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("can_create", UNSET),
            get("can_view", UNSET),
            get("can_vote", UNSET),
        )
        if not _POLL_PERMISSIONS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _POLL_PERMISSIONS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_create": self.can_create,
                "can_view": self.can_view,
                "can_vote": self.can_vote,
            },
            self._extra,
        )


_POLL_PERMISSIONS_UPDATE_KEYS = frozenset({"can_create", "can_view", "can_vote"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        chat = get("chat", UNSET)
        if type(chat) is OBJECT:
            chat = ChatPermissions.from_dict(chat)
        connected_meetings = get("connected_meetings", UNSET)
        if type(connected_meetings) is OBJECT:
            connected_meetings = ConnectedMeetingsPermissions.from_dict(
                connected_meetings
            )
        media = get("media", UNSET)
        if type(media) is OBJECT:
            media = MediaPermissions.from_dict(media)
        plugins = get("plugins", UNSET)
        if type(plugins) is OBJECT:
            plugins = PluginPermissions.from_dict(plugins)
        polls = get("polls", UNSET)
        if type(polls) is OBJECT:
            polls = PollPermissions.from_dict(polls)
        self = cls(
            get("accept_waiting_requests", UNSET),
            get("can_accept_production_requests", UNSET),
            get("can_change_participant_permissions", UNSET),
            get("can_edit_display_name", UNSET),
            get("can_livestream", UNSET),
            get("can_record", UNSET),
            get("can_spotlight", UNSET),
            chat,
            connected_meetings,
            get("disable_participant_audio", UNSET),
            get("disable_participant_screensharing", UNSET),
            get("disable_participant_video", UNSET),
            get("hidden_participant", UNSET),
            get("kick_participant", UNSET),
            media,
            get("pin_participant", UNSET),
            plugins,
            polls,
            get("recorder_type", UNSET),
            get("show_participant_list", UNSET),
            get("waiting_room_type", UNSET),
            get("is_recorder", UNSET),
        )
        if not _PRESET_PERMISSIONS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_PERMISSIONS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "accept_waiting_requests": self.accept_waiting_requests,
                "can_accept_production_requests": self.can_accept_production_requests,
                "can_change_participant_permissions": self.can_change_participant_permissions,
                "can_edit_display_name": self.can_edit_display_name,
                "can_livestream": self.can_livestream,
                "can_record": self.can_record,
                "can_spotlight": self.can_spotlight,
                "chat": self.chat,
                "connected_meetings": self.connected_meetings,
                "disable_participant_audio": self.disable_participant_audio,
                "disable_participant_screensharing": self.disable_participant_screensharing,
                "disable_participant_video": self.disable_participant_video,
                "hidden_participant": self.hidden_participant,
                "kick_participant": self.kick_participant,
                "media": self.media,
                "pin_participant": self.pin_participant,
                "plugins": self.plugins,
                "polls": self.polls,
                "recorder_type": self.recorder_type,
                "show_participant_list": self.show_participant_list,
                "waiting_room_type": self.waiting_room_type,
                "is_recorder": self.is_recorder,
            },
            self._extra,
        )


_PRESET_PERMISSIONS_KEYS = frozenset(
    {
        "accept_waiting_requests",
        "can_accept_production_requests",
        "can_change_participant_permissions",
        "can_edit_display_name",
        "can_livestream",
        "can_record",
        "can_spotlight",
        "chat",
        "connected_meetings",
        "disable_participant_audio",
        "disable_participant_screensharing",
        "disable_participant_video",
        "hidden_participant",
        "kick_participant",
        "media",
        "pin_participant",
        "plugins",
        "polls",
        "recorder_type",
        "show_participant_list",
        "waiting_room_type",
        "is_recorder",
    }
)


@define(eq=False, repr=False)
class PresetPermissionsUpdate(Model):
    """Changes to what a participant may do. What is left out keeps its value."""

    accept_waiting_requests: bool | Unset = UNSET
    """May let people in from the waiting room."""
    can_accept_production_requests: bool | Unset = UNSET
    """May allow others to turn on camera, microphone or screen when they ask for it."""
    can_change_participant_permissions: bool | Unset = UNSET
    """May change the permissions of others during the meeting."""
    can_edit_display_name: bool | Unset = UNSET
    """May change the name under which they appear."""
    can_livestream: bool | Unset = UNSET
    """May start and stop a livestream."""
    can_record: bool | Unset = UNSET
    """May start and stop a recording."""
    can_spotlight: bool | Unset = UNSET
    """May put one participant in front for everybody."""
    chat: ChatPermissionsUpdate | Unset = UNSET
    """Permissions for chat messages."""
    connected_meetings: ConnectedMeetingsPermissionsUpdate | Unset = UNSET
    """Permissions for breakout rooms."""
    disable_participant_audio: bool | Unset = UNSET
    """May mute others."""
    disable_participant_screensharing: bool | Unset = UNSET
    """May stop the screens that others share."""
    disable_participant_video: bool | Unset = UNSET
    """May turn off the cameras of others."""
    hidden_participant: bool | Unset = UNSET
    """Stays invisible to the other participants."""
    is_recorder: bool | Unset = UNSET
    """Whether the participant is a recorder."""
    kick_participant: bool | Unset = UNSET
    """May remove others from the meeting."""
    media: MediaPermissionsUpdate | Unset = UNSET
    """Permissions to send picture and sound."""
    pin_participant: bool | Unset = UNSET
    """May pin a participant for everybody."""
    plugins: PluginPermissionsUpdate | Unset = UNSET
    """Permissions for plugins."""
    polls: PollPermissionsUpdate | Unset = UNSET
    """Permissions for polls."""
    recorder_type: RecorderType | Unset = UNSET
    """Whether the participant is a recording or streaming robot."""
    show_participant_list: bool | Unset = UNSET
    """Sees the list of participants."""
    waiting_room_type: WaitingRoomType | Unset = UNSET
    """When the participant has to wait to be let in."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        chat = get("chat", UNSET)
        if type(chat) is OBJECT:
            chat = ChatPermissionsUpdate.from_dict(chat)
        connected_meetings = get("connected_meetings", UNSET)
        if type(connected_meetings) is OBJECT:
            connected_meetings = ConnectedMeetingsPermissionsUpdate.from_dict(
                connected_meetings
            )
        media = get("media", UNSET)
        if type(media) is OBJECT:
            media = MediaPermissionsUpdate.from_dict(media)
        plugins = get("plugins", UNSET)
        if type(plugins) is OBJECT:
            plugins = PluginPermissionsUpdate.from_dict(plugins)
        polls = get("polls", UNSET)
        if type(polls) is OBJECT:
            polls = PollPermissionsUpdate.from_dict(polls)
        self = cls(
            get("accept_waiting_requests", UNSET),
            get("can_accept_production_requests", UNSET),
            get("can_change_participant_permissions", UNSET),
            get("can_edit_display_name", UNSET),
            get("can_livestream", UNSET),
            get("can_record", UNSET),
            get("can_spotlight", UNSET),
            chat,
            connected_meetings,
            get("disable_participant_audio", UNSET),
            get("disable_participant_screensharing", UNSET),
            get("disable_participant_video", UNSET),
            get("hidden_participant", UNSET),
            get("is_recorder", UNSET),
            get("kick_participant", UNSET),
            media,
            get("pin_participant", UNSET),
            plugins,
            polls,
            get("recorder_type", UNSET),
            get("show_participant_list", UNSET),
            get("waiting_room_type", UNSET),
        )
        if not _PRESET_PERMISSIONS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_PERMISSIONS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "accept_waiting_requests": self.accept_waiting_requests,
                "can_accept_production_requests": self.can_accept_production_requests,
                "can_change_participant_permissions": self.can_change_participant_permissions,
                "can_edit_display_name": self.can_edit_display_name,
                "can_livestream": self.can_livestream,
                "can_record": self.can_record,
                "can_spotlight": self.can_spotlight,
                "chat": self.chat,
                "connected_meetings": self.connected_meetings,
                "disable_participant_audio": self.disable_participant_audio,
                "disable_participant_screensharing": self.disable_participant_screensharing,
                "disable_participant_video": self.disable_participant_video,
                "hidden_participant": self.hidden_participant,
                "is_recorder": self.is_recorder,
                "kick_participant": self.kick_participant,
                "media": self.media,
                "pin_participant": self.pin_participant,
                "plugins": self.plugins,
                "polls": self.polls,
                "recorder_type": self.recorder_type,
                "show_participant_list": self.show_participant_list,
                "waiting_room_type": self.waiting_room_type,
            },
            self._extra,
        )


_PRESET_PERMISSIONS_UPDATE_KEYS = frozenset(
    {
        "accept_waiting_requests",
        "can_accept_production_requests",
        "can_change_participant_permissions",
        "can_edit_display_name",
        "can_livestream",
        "can_record",
        "can_spotlight",
        "chat",
        "connected_meetings",
        "disable_participant_audio",
        "disable_participant_screensharing",
        "disable_participant_video",
        "hidden_participant",
        "is_recorder",
        "kick_participant",
        "media",
        "pin_participant",
        "plugins",
        "polls",
        "recorder_type",
        "show_participant_list",
        "waiting_room_type",
    }
)


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("can_receive", UNSET),
            get("can_send", UNSET),
            get("files", UNSET),
            get("text", UNSET),
        )
        if not _PRIVATE_CHAT_PERMISSIONS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRIVATE_CHAT_PERMISSIONS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_receive": self.can_receive,
                "can_send": self.can_send,
                "files": self.files,
                "text": self.text,
            },
            self._extra,
        )


_PRIVATE_CHAT_PERMISSIONS_KEYS = frozenset({"can_receive", "can_send", "files", "text"})


@define(eq=False, repr=False)
class PrivateChatPermissionsUpdate(Model):
    """Changes to the permissions for messages to single participants."""

    can_receive: bool | Unset = UNSET
    """May receive private messages."""
    can_send: bool | Unset = UNSET
    """May send private messages at all."""
    files: bool | Unset = UNSET
    """May send files."""
    text: bool | Unset = UNSET
    """May send text."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("can_receive", UNSET),
            get("can_send", UNSET),
            get("files", UNSET),
            get("text", UNSET),
        )
        if not _PRIVATE_CHAT_PERMISSIONS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRIVATE_CHAT_PERMISSIONS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_receive": self.can_receive,
                "can_send": self.can_send,
                "files": self.files,
                "text": self.text,
            },
            self._extra,
        )


_PRIVATE_CHAT_PERMISSIONS_UPDATE_KEYS = frozenset(
    {"can_receive", "can_send", "files", "text"}
)


@define(eq=False, repr=False)
class PublicChatPermissions(Model):
    """Permissions for messages to everybody."""

    can_send: bool
    """May send public messages at all."""
    files: bool
    """May send files."""
    text: bool
    """May send text."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("can_send", UNSET),
            get("files", UNSET),
            get("text", UNSET),
        )
        if not _PUBLIC_CHAT_PERMISSIONS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PUBLIC_CHAT_PERMISSIONS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_send": self.can_send,
                "files": self.files,
                "text": self.text,
            },
            self._extra,
        )


_PUBLIC_CHAT_PERMISSIONS_KEYS = frozenset({"can_send", "files", "text"})


@define(eq=False, repr=False)
class PublicChatPermissionsUpdate(Model):
    """Changes to the permissions for messages to everybody."""

    can_send: bool | Unset = UNSET
    """May send public messages at all."""
    files: bool | Unset = UNSET
    """May send files."""
    text: bool | Unset = UNSET
    """May send text."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("can_send", UNSET),
            get("files", UNSET),
            get("text", UNSET),
        )
        if not _PUBLIC_CHAT_PERMISSIONS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PUBLIC_CHAT_PERMISSIONS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "can_send": self.can_send,
                "files": self.files,
                "text": self.text,
            },
            self._extra,
        )


_PUBLIC_CHAT_PERMISSIONS_UPDATE_KEYS = frozenset({"can_send", "files", "text"})
