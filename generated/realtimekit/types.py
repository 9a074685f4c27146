"""Types for annotations: request bodies as dictionaries, and the documented names of
the responses.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NotRequired, TypeAlias, TypedDict

from .models.active_session import (
    ActiveSessionResponse,
    KickAllParticipantsResponse,
    KickParticipantsResponse,
    PollResponse,
)
from .models.analytics import OrgAnalyticsResponse
from .models.apps import AppListResponse, AppResponse
from .models.livestreams import (
    ActiveLivestreamResponse,
    IndependentLivestreamResponse,
    LivestreamAnalyticsResponse,
    LivestreamDetailsResponse,
    LivestreamListResponse,
    LivestreamResponse,
    LivestreamSessionResponse,
    LivestreamStopResponse,
)
from .models.meetings import (
    MeetingListResponse,
    MeetingResponse,
    SummarizationConfig,
    SummaryTextFormat,
    SummaryType,
    TranscriptionConfig,
    TranscriptionLanguage,
)
from .models.participants import (
    DeletedParticipantResponse,
    ParticipantListResponse,
    ParticipantResponse,
    ParticipantTokenResponse,
    ParticipantWithTokenResponse,
)
from .models.peer_reports import PeerDetailsResponse
from .models.preset_permissions import (
    ChatPermissions,
    ChatPermissionsUpdate,
    ConnectedMeetingsPermissions,
    ConnectedMeetingsPermissionsUpdate,
    MediaPermission,
    MediaPermissions,
    MediaPermissionsUpdate,
    MediaPermissionUpdate,
    PluginAccessControl,
    PluginConfig,
    PluginConfigUpdate,
    PluginPermissions,
    PluginPermissionsUpdate,
    PollPermissions,
    PollPermissionsUpdate,
    PrivateChatPermissions,
    PrivateChatPermissionsUpdate,
    ProducePermission,
    PublicChatPermissions,
    PublicChatPermissionsUpdate,
    RecorderType,
    WaitingRoomType,
)
from .models.preset_ui import (
    BackgroundColors,
    BackgroundColorsUpdate,
    BorderRadius,
    BorderWidth,
    BrandColors,
    BrandColorsUpdate,
    DesignTokens,
    DesignTokensUpdate,
    Theme,
    ThemeColors,
    ThemeColorsUpdate,
)
from .models.presets import (
    AudioStreamConfig,
    MaxVideoStreams,
    MaxVideoStreamsUpdate,
    MediaConfig,
    MediaConfigUpdate,
    PresetListResponse,
    PresetResponse,
    PresetViewType,
    VideoQuality,
    VideoStreamConfig,
    VideoStreamConfigUpdate,
)
from .models.recording_config import (
    AudioChannel,
    AudioCodec,
    AudioConfig,
    LiveStreamingConfig,
    RealtimeKitBucketConfig,
    StorageAuthMethod,
    StorageConfig,
    StorageType,
    VideoCodec,
    VideoConfig,
    Watermark,
    WatermarkPosition,
    WatermarkSize,
)
from .models.recordings import (
    ActiveRecordingResponse,
    InteractiveMetadataType,
    RecordingListResponse,
    RecordingResponse,
    TrackOutput,
    TrackOutputType,
)
from .models.sessions import (
    SessionChatResponse,
    SessionListResponse,
    SessionParticipantDetailsResponse,
    SessionParticipantListResponse,
    SessionResponse,
    SessionSummaryResponse,
    SessionTranscriptResponse,
)
from .models.webhooks import WebhookListResponse, WebhookResponse

__all__ = [
    "AIConfigDict",
    "ActiveSessionCreatePollResponse",
    "ActiveSessionGetActiveSessionResponse",
    "ActiveSessionKickAllParticipantsResponse",
    "ActiveSessionKickParticipantsResponse",
    "AnalyticsGetOrgAnalyticsResponse",
    "AppGetResponse",
    "AppPostResponse",
    "AudioConfigDict",
    "AudioStreamConfigDict",
    "BackgroundColorsDict",
    "BackgroundColorsUpdateDict",
    "BrandColorsDict",
    "BrandColorsUpdateDict",
    "ChatPermissionsDict",
    "ChatPermissionsUpdateDict",
    "ConnectedMeetingsPermissionsDict",
    "ConnectedMeetingsPermissionsUpdateDict",
    "DesignTokensDict",
    "DesignTokensUpdateDict",
    "InteractiveConfigDict",
    "LiveStreamingConfigDict",
    "LivestreamCreateIndependentLivestreamResponse",
    "LivestreamGetActiveLivestreamsForLivestreamIDResponse",
    "LivestreamGetAllLivestreamsResponse",
    "LivestreamGetLivestreamAnalyticsCompleteResponse",
    "LivestreamGetLivestreamSessionDetailsForSessionIDResponse",
    "LivestreamGetLivestreamSessionForLivestreamIDResponse",
    "LivestreamGetMeetingActiveLivestreamsResponse",
    "LivestreamGetOrgAnalyticsResponse",
    "LivestreamStartLivestreamingAMeetingResponse",
    "LivestreamStopLivestreamingAMeetingResponse",
    "LivestreamVideoConfigDict",
    "MaxVideoStreamsDict",
    "MaxVideoStreamsUpdateDict",
    "MediaConfigDict",
    "MediaConfigUpdateDict",
    "MediaPermissionDict",
    "MediaPermissionUpdateDict",
    "MediaPermissionsDict",
    "MediaPermissionsUpdateDict",
    "MeetingAddParticipantResponse",
    "MeetingCreateResponse",
    "MeetingDeleteMeetingParticipantResponse",
    "MeetingEditParticipantResponse",
    "MeetingGetMeetingByIDResponse",
    "MeetingGetMeetingParticipantResponse",
    "MeetingGetMeetingParticipantsResponse",
    "MeetingGetResponse",
    "MeetingRefreshParticipantTokenResponse",
    "MeetingReplaceMeetingByIDResponse",
    "MeetingUpdateMeetingByIDResponse",
    "PluginConfigDict",
    "PluginConfigUpdateDict",
    "PluginPermissionsDict",
    "PluginPermissionsUpdateDict",
    "PollPermissionsDict",
    "PollPermissionsUpdateDict",
    "PresetConfigDict",
    "PresetConfigUpdateDict",
    "PresetCreateResponse",
    "PresetDeleteResponse",
    "PresetGetPresetByIDResponse",
    "PresetGetResponse",
    "PresetPermissionsDict",
    "PresetPermissionsUpdateDict",
    "PresetUIDict",
    "PresetUIUpdateDict",
    "PresetUpdateResponse",
    "PrivateChatPermissionsDict",
    "PrivateChatPermissionsUpdateDict",
    "PublicChatPermissionsDict",
    "PublicChatPermissionsUpdateDict",
    "RealtimeKitBucketConfigDict",
    "RecordingConfigDict",
    "RecordingGetActiveRecordingsResponse",
    "RecordingGetOneRecordingResponse",
    "RecordingGetRecordingsResponse",
    "RecordingPauseResumeStopRecordingResponse",
    "RecordingStartRecordingsResponse",
    "SessionGetParticipantDataFromPeerIDResponse",
    "SessionGetSessionChatResponse",
    "SessionGetSessionDetailsResponse",
    "SessionGetSessionParticipantDetailsResponse",
    "SessionGetSessionParticipantsResponse",
    "SessionGetSessionSummaryResponse",
    "SessionGetSessionTranscriptsResponse",
    "SessionGetSessionsResponse",
    "StorageConfigDict",
    "SummarizationConfigDict",
    "ThemeColorsDict",
    "ThemeColorsUpdateDict",
    "TrackLayerDict",
    "TrackOutputDict",
    "TranscriptionConfigDict",
    "VideoConfigDict",
    "VideoStreamConfigDict",
    "VideoStreamConfigUpdateDict",
    "WatermarkDict",
    "WatermarkSizeDict",
    "WebhookCreateWebhookResponse",
    "WebhookDeleteWebhookResponse",
    "WebhookEditWebhookResponse",
    "WebhookGetWebhookByIDResponse",
    "WebhookGetWebhooksResponse",
    "WebhookReplaceWebhookResponse",
]

ActiveSessionCreatePollResponse: TypeAlias = PollResponse
ActiveSessionGetActiveSessionResponse: TypeAlias = ActiveSessionResponse
ActiveSessionKickAllParticipantsResponse: TypeAlias = KickAllParticipantsResponse
ActiveSessionKickParticipantsResponse: TypeAlias = KickParticipantsResponse
AnalyticsGetOrgAnalyticsResponse: TypeAlias = OrgAnalyticsResponse
AppGetResponse: TypeAlias = AppListResponse
AppPostResponse: TypeAlias = AppResponse
LivestreamCreateIndependentLivestreamResponse: TypeAlias = IndependentLivestreamResponse
LivestreamGetActiveLivestreamsForLivestreamIDResponse: TypeAlias = (
    ActiveLivestreamResponse
)
LivestreamGetAllLivestreamsResponse: TypeAlias = LivestreamListResponse
LivestreamGetLivestreamAnalyticsCompleteResponse: TypeAlias = (
    LivestreamAnalyticsResponse
)
LivestreamGetLivestreamSessionDetailsForSessionIDResponse: TypeAlias = (
    LivestreamSessionResponse
)
LivestreamGetLivestreamSessionForLivestreamIDResponse: TypeAlias = (
    LivestreamDetailsResponse
)
LivestreamGetMeetingActiveLivestreamsResponse: TypeAlias = LivestreamResponse
LivestreamGetOrgAnalyticsResponse: TypeAlias = OrgAnalyticsResponse
LivestreamStartLivestreamingAMeetingResponse: TypeAlias = LivestreamResponse
LivestreamStopLivestreamingAMeetingResponse: TypeAlias = LivestreamStopResponse
MeetingAddParticipantResponse: TypeAlias = ParticipantWithTokenResponse
MeetingCreateResponse: TypeAlias = MeetingResponse
MeetingDeleteMeetingParticipantResponse: TypeAlias = DeletedParticipantResponse
MeetingEditParticipantResponse: TypeAlias = ParticipantWithTokenResponse
MeetingGetMeetingByIDResponse: TypeAlias = MeetingResponse
MeetingGetMeetingParticipantResponse: TypeAlias = ParticipantResponse
MeetingGetMeetingParticipantsResponse: TypeAlias = ParticipantListResponse
MeetingGetResponse: TypeAlias = MeetingListResponse
MeetingRefreshParticipantTokenResponse: TypeAlias = ParticipantTokenResponse
MeetingReplaceMeetingByIDResponse: TypeAlias = MeetingResponse
MeetingUpdateMeetingByIDResponse: TypeAlias = MeetingResponse
PresetCreateResponse: TypeAlias = PresetResponse
PresetDeleteResponse: TypeAlias = PresetResponse
PresetGetPresetByIDResponse: TypeAlias = PresetResponse
PresetGetResponse: TypeAlias = PresetListResponse
PresetUpdateResponse: TypeAlias = PresetResponse
RecordingGetActiveRecordingsResponse: TypeAlias = ActiveRecordingResponse
RecordingGetOneRecordingResponse: TypeAlias = RecordingResponse
RecordingGetRecordingsResponse: TypeAlias = RecordingListResponse
RecordingPauseResumeStopRecordingResponse: TypeAlias = RecordingResponse
RecordingStartRecordingsResponse: TypeAlias = RecordingResponse
SessionGetParticipantDataFromPeerIDResponse: TypeAlias = PeerDetailsResponse
SessionGetSessionChatResponse: TypeAlias = SessionChatResponse
SessionGetSessionDetailsResponse: TypeAlias = SessionResponse
SessionGetSessionParticipantDetailsResponse: TypeAlias = (
    SessionParticipantDetailsResponse
)
SessionGetSessionParticipantsResponse: TypeAlias = SessionParticipantListResponse
SessionGetSessionSummaryResponse: TypeAlias = SessionSummaryResponse
SessionGetSessionTranscriptsResponse: TypeAlias = SessionTranscriptResponse
SessionGetSessionsResponse: TypeAlias = SessionListResponse
WebhookCreateWebhookResponse: TypeAlias = WebhookResponse
WebhookDeleteWebhookResponse: TypeAlias = WebhookResponse
WebhookEditWebhookResponse: TypeAlias = WebhookResponse
WebhookGetWebhookByIDResponse: TypeAlias = WebhookResponse
WebhookGetWebhooksResponse: TypeAlias = WebhookListResponse
WebhookReplaceWebhookResponse: TypeAlias = WebhookResponse


class AIConfigDict(TypedDict):
    """`AIConfig` as a dictionary; the keys are the names on the wire."""

    summarization: NotRequired[SummarizationConfig | SummarizationConfigDict]
    transcription: NotRequired[TranscriptionConfig | TranscriptionConfigDict]


class AudioConfigDict(TypedDict):
    """`AudioConfig` as a dictionary; the keys are the names on the wire."""

    channel: NotRequired[AudioChannel]
    codec: NotRequired[AudioCodec]
    export_file: NotRequired[bool]


class AudioStreamConfigDict(TypedDict):
    """`AudioStreamConfig` as a dictionary; the keys are the names on the wire."""

    enable_high_bitrate: NotRequired[bool]
    enable_stereo: NotRequired[bool]


BackgroundColorsDict = TypedDict(
    "BackgroundColorsDict",
    {
        "1000": "str",
        "600": "str",
        "700": "str",
        "800": "str",
        "900": "str",
    },
)
"""`BackgroundColors` as a dictionary; the keys are the names on the wire."""

BackgroundColorsUpdateDict = TypedDict(
    "BackgroundColorsUpdateDict",
    {
        "1000": "NotRequired[str]",
        "600": "NotRequired[str]",
        "700": "NotRequired[str]",
        "800": "NotRequired[str]",
        "900": "NotRequired[str]",
    },
)
"""`BackgroundColorsUpdate` as a dictionary; the keys are the names on the wire."""

BrandColorsDict = TypedDict(
    "BrandColorsDict",
    {
        "300": "str",
        "400": "str",
        "500": "str",
        "600": "str",
        "700": "str",
    },
)
"""`BrandColors` as a dictionary; the keys are the names on the wire."""

BrandColorsUpdateDict = TypedDict(
    "BrandColorsUpdateDict",
    {
        "300": "NotRequired[str]",
        "400": "NotRequired[str]",
        "500": "NotRequired[str]",
        "600": "NotRequired[str]",
        "700": "NotRequired[str]",
    },
)
"""`BrandColorsUpdate` as a dictionary; the keys are the names on the wire."""


class ChatPermissionsDict(TypedDict):
    """`ChatPermissions` as a dictionary; the keys are the names on the wire."""

    private: PrivateChatPermissions | PrivateChatPermissionsDict
    public: PublicChatPermissions | PublicChatPermissionsDict


class ChatPermissionsUpdateDict(TypedDict):
    """`ChatPermissionsUpdate` as a dictionary; the keys are the names on the wire."""

    private: NotRequired[
        PrivateChatPermissionsUpdate | PrivateChatPermissionsUpdateDict
    ]
    public: NotRequired[PublicChatPermissionsUpdate | PublicChatPermissionsUpdateDict]


class ConnectedMeetingsPermissionsDict(TypedDict):
    """`ConnectedMeetingsPermissions` as a dictionary; the keys are the names on the
    wire.
    """

    can_alter_connected_meetings: bool
    can_switch_connected_meetings: bool
    can_switch_to_parent_meeting: bool


class ConnectedMeetingsPermissionsUpdateDict(TypedDict):
    """`ConnectedMeetingsPermissionsUpdate` as a dictionary; the keys are the names on
    the wire.
    """

    can_alter_connected_meetings: NotRequired[bool]
    can_switch_connected_meetings: NotRequired[bool]
    can_switch_to_parent_meeting: NotRequired[bool]


class DesignTokensDict(TypedDict):
    """`DesignTokens` as a dictionary; the keys are the names on the wire."""

    border_radius: BorderRadius
    border_width: BorderWidth
    colors: ThemeColors | ThemeColorsDict
    logo: str
    spacing_base: float
    theme: Theme


class DesignTokensUpdateDict(TypedDict):
    """`DesignTokensUpdate` as a dictionary; the keys are the names on the wire."""

    border_radius: NotRequired[BorderRadius]
    border_width: NotRequired[BorderWidth]
    colors: NotRequired[ThemeColorsUpdate | ThemeColorsUpdateDict]
    logo: NotRequired[str]
    spacing_base: NotRequired[float]
    theme: NotRequired[Theme]


class InteractiveConfigDict(TypedDict):
    """`InteractiveConfig` as a dictionary; the keys are the names on the wire."""

    type: NotRequired[InteractiveMetadataType]


class LiveStreamingConfigDict(TypedDict):
    """`LiveStreamingConfig` as a dictionary; the keys are the names on the wire."""

    rtmp_url: NotRequired[str]


class LivestreamVideoConfigDict(TypedDict):
    """`LivestreamVideoConfig` as a dictionary; the keys are the names on the wire."""

    height: NotRequired[float]
    width: NotRequired[float]


class MaxVideoStreamsDict(TypedDict):
    """`MaxVideoStreams` as a dictionary; the keys are the names on the wire."""

    desktop: float
    mobile: float


class MaxVideoStreamsUpdateDict(TypedDict):
    """`MaxVideoStreamsUpdate` as a dictionary; the keys are the names on the wire."""

    desktop: NotRequired[float]
    mobile: NotRequired[float]


class MediaConfigDict(TypedDict):
    """`MediaConfig` as a dictionary; the keys are the names on the wire."""

    screenshare: VideoStreamConfig | VideoStreamConfigDict
    video: VideoStreamConfig | VideoStreamConfigDict
    audio: NotRequired[AudioStreamConfig | AudioStreamConfigDict]


class MediaConfigUpdateDict(TypedDict):
    """`MediaConfigUpdate` as a dictionary; the keys are the names on the wire."""

    screenshare: NotRequired[VideoStreamConfigUpdate | VideoStreamConfigUpdateDict]
    video: NotRequired[VideoStreamConfigUpdate | VideoStreamConfigUpdateDict]


class MediaPermissionDict(TypedDict):
    """`MediaPermission` as a dictionary; the keys are the names on the wire."""

    can_produce: ProducePermission


class MediaPermissionUpdateDict(TypedDict):
    """`MediaPermissionUpdate` as a dictionary; the keys are the names on the wire."""

    can_produce: NotRequired[ProducePermission]


class MediaPermissionsDict(TypedDict):
    """`MediaPermissions` as a dictionary; the keys are the names on the wire."""

    audio: MediaPermission | MediaPermissionDict
    screenshare: MediaPermission | MediaPermissionDict
    video: MediaPermission | MediaPermissionDict


class MediaPermissionsUpdateDict(TypedDict):
    """`MediaPermissionsUpdate` as a dictionary; the keys are the names on the wire."""

    audio: NotRequired[MediaPermissionUpdate | MediaPermissionUpdateDict]
    screenshare: NotRequired[MediaPermissionUpdate | MediaPermissionUpdateDict]
    video: NotRequired[MediaPermissionUpdate | MediaPermissionUpdateDict]


class PluginConfigDict(TypedDict):
    """`PluginConfig` as a dictionary; the keys are the names on the wire."""

    access_control: PluginAccessControl
    handles_view_only: bool


class PluginConfigUpdateDict(TypedDict):
    """`PluginConfigUpdate` as a dictionary; the keys are the names on the wire."""

    access_control: NotRequired[PluginAccessControl]
    handles_view_only: NotRequired[bool]


class PluginPermissionsDict(TypedDict):
    """`PluginPermissions` as a dictionary; the keys are the names on the wire."""

    can_close: bool
    can_edit_config: bool
    can_start: bool
    config: str | PluginConfig | PluginConfigDict


class PluginPermissionsUpdateDict(TypedDict):
    """`PluginPermissionsUpdate` as a dictionary; the keys are the names on the wire."""

    can_close: NotRequired[bool]
    can_edit_config: NotRequired[bool]
    can_start: NotRequired[bool]
    config: NotRequired[str | PluginConfigUpdate | PluginConfigUpdateDict]


class PollPermissionsDict(TypedDict):
    """`PollPermissions` as a dictionary; the keys are the names on the wire."""

    can_create: bool
    can_view: bool
    can_vote: bool


class PollPermissionsUpdateDict(TypedDict):
    """`PollPermissionsUpdate` as a dictionary; the keys are the names on the wire."""

    can_create: NotRequired[bool]
    can_view: NotRequired[bool]
    can_vote: NotRequired[bool]


class PresetConfigDict(TypedDict):
    """`PresetConfig` as a dictionary; the keys are the names on the wire."""

    max_screenshare_count: float
    max_video_streams: MaxVideoStreams | MaxVideoStreamsDict
    media: MediaConfig | MediaConfigDict
    view_type: PresetViewType


class PresetConfigUpdateDict(TypedDict):
    """`PresetConfigUpdate` as a dictionary; the keys are the names on the wire."""

    max_screenshare_count: NotRequired[float]
    max_video_streams: NotRequired[MaxVideoStreamsUpdate | MaxVideoStreamsUpdateDict]
    media: NotRequired[MediaConfigUpdate | MediaConfigUpdateDict]
    view_type: NotRequired[PresetViewType]


class PresetPermissionsDict(TypedDict):
    """`PresetPermissions` as a dictionary; the keys are the names on the wire."""

    accept_waiting_requests: bool
    can_accept_production_requests: bool
    can_change_participant_permissions: bool
    can_edit_display_name: bool
    can_livestream: bool
    can_record: bool
    can_spotlight: bool
    chat: ChatPermissions | ChatPermissionsDict
    connected_meetings: ConnectedMeetingsPermissions | ConnectedMeetingsPermissionsDict
    disable_participant_audio: bool
    disable_participant_screensharing: bool
    disable_participant_video: bool
    hidden_participant: bool
    kick_participant: bool
    media: MediaPermissions | MediaPermissionsDict
    pin_participant: bool
    plugins: PluginPermissions | PluginPermissionsDict
    polls: PollPermissions | PollPermissionsDict
    recorder_type: RecorderType
    show_participant_list: bool
    waiting_room_type: WaitingRoomType
    is_recorder: NotRequired[bool]


class PresetPermissionsUpdateDict(TypedDict):
    """`PresetPermissionsUpdate` as a dictionary; the keys are the names on the wire."""

    accept_waiting_requests: NotRequired[bool]
    can_accept_production_requests: NotRequired[bool]
    can_change_participant_permissions: NotRequired[bool]
    can_edit_display_name: NotRequired[bool]
    can_livestream: NotRequired[bool]
    can_record: NotRequired[bool]
    can_spotlight: NotRequired[bool]
    chat: NotRequired[ChatPermissionsUpdate | ChatPermissionsUpdateDict]
    connected_meetings: NotRequired[
        ConnectedMeetingsPermissionsUpdate | ConnectedMeetingsPermissionsUpdateDict
    ]
    disable_participant_audio: NotRequired[bool]
    disable_participant_screensharing: NotRequired[bool]
    disable_participant_video: NotRequired[bool]
    hidden_participant: NotRequired[bool]
    is_recorder: NotRequired[bool]
    kick_participant: NotRequired[bool]
    media: NotRequired[MediaPermissionsUpdate | MediaPermissionsUpdateDict]
    pin_participant: NotRequired[bool]
    plugins: NotRequired[PluginPermissionsUpdate | PluginPermissionsUpdateDict]
    polls: NotRequired[PollPermissionsUpdate | PollPermissionsUpdateDict]
    recorder_type: NotRequired[RecorderType]
    show_participant_list: NotRequired[bool]
    waiting_room_type: NotRequired[WaitingRoomType]


class PresetUIDict(TypedDict):
    """`PresetUI` as a dictionary; the keys are the names on the wire."""

    design_tokens: DesignTokens | DesignTokensDict
    config_diff: NotRequired[Any]


class PresetUIUpdateDict(TypedDict):
    """`PresetUIUpdate` as a dictionary; the keys are the names on the wire."""

    config_diff: NotRequired[Any]
    design_tokens: NotRequired[DesignTokensUpdate | DesignTokensUpdateDict]


class PrivateChatPermissionsDict(TypedDict):
    """`PrivateChatPermissions` as a dictionary; the keys are the names on the wire."""

    can_receive: bool
    can_send: bool
    files: bool
    text: bool


class PrivateChatPermissionsUpdateDict(TypedDict):
    """`PrivateChatPermissionsUpdate` as a dictionary; the keys are the names on the
    wire.
    """

    can_receive: NotRequired[bool]
    can_send: NotRequired[bool]
    files: NotRequired[bool]
    text: NotRequired[bool]


class PublicChatPermissionsDict(TypedDict):
    """`PublicChatPermissions` as a dictionary; the keys are the names on the wire."""

    can_send: bool
    files: bool
    text: bool


class PublicChatPermissionsUpdateDict(TypedDict):
    """`PublicChatPermissionsUpdate` as a dictionary; the keys are the names on the
    wire.
    """

    can_send: NotRequired[bool]
    files: NotRequired[bool]
    text: NotRequired[bool]


class RealtimeKitBucketConfigDict(TypedDict):
    """`RealtimeKitBucketConfig` as a dictionary; the keys are the names on the wire."""

    enabled: bool


class RecordingConfigDict(TypedDict):
    """`RecordingConfig` as a dictionary; the keys are the names on the wire."""

    audio_config: NotRequired[AudioConfig | AudioConfigDict]
    file_name_prefix: NotRequired[str]
    live_streaming_config: NotRequired[LiveStreamingConfig | LiveStreamingConfigDict]
    max_seconds: NotRequired[float]
    realtimekit_bucket_config: NotRequired[
        RealtimeKitBucketConfig | RealtimeKitBucketConfigDict
    ]
    storage_config: NotRequired[StorageConfig | StorageConfigDict]
    video_config: NotRequired[VideoConfig | VideoConfigDict]


class StorageConfigDict(TypedDict):
    """`StorageConfig` as a dictionary; the keys are the names on the wire."""

    type: StorageType
    access_key: NotRequired[str]
    auth_method: NotRequired[StorageAuthMethod]
    bucket: NotRequired[str]
    host: NotRequired[str]
    password: NotRequired[str]
    path: NotRequired[str]
    port: NotRequired[float]
    private_key: NotRequired[str]
    region: NotRequired[str]
    secret: NotRequired[str]
    username: NotRequired[str]


class SummarizationConfigDict(TypedDict):
    """`SummarizationConfig` as a dictionary; the keys are the names on the wire."""

    summary_type: NotRequired[SummaryType]
    text_format: NotRequired[SummaryTextFormat]
    word_limit: NotRequired[int]


class ThemeColorsDict(TypedDict):
    """`ThemeColors` as a dictionary; the keys are the names on the wire."""

    background: BackgroundColors | BackgroundColorsDict
    brand: BrandColors | BrandColorsDict
    danger: str
    success: str
    text: str
    text_on_brand: str
    video_bg: str
    warning: str


class ThemeColorsUpdateDict(TypedDict):
    """`ThemeColorsUpdate` as a dictionary; the keys are the names on the wire."""

    background: NotRequired[BackgroundColorsUpdate | BackgroundColorsUpdateDict]
    brand: NotRequired[BrandColorsUpdate | BrandColorsUpdateDict]
    danger: NotRequired[str]
    success: NotRequired[str]
    text: NotRequired[str]
    text_on_brand: NotRequired[str]
    video_bg: NotRequired[str]
    warning: NotRequired[str]


class TrackLayerDict(TypedDict):
    """`TrackLayer` as a dictionary; the keys are the names on the wire."""

    file_name_prefix: NotRequired[str]
    outputs: NotRequired[Sequence[TrackOutput | TrackOutputDict]]


class TrackOutputDict(TypedDict):
    """`TrackOutput` as a dictionary; the keys are the names on the wire."""

    storage_config: NotRequired[StorageConfig | StorageConfigDict]
    type: NotRequired[TrackOutputType]


class TranscriptionConfigDict(TypedDict):
    """`TranscriptionConfig` as a dictionary; the keys are the names on the wire."""

    keywords: NotRequired[Sequence[str]]
    language: NotRequired[TranscriptionLanguage]
    profanity_filter: NotRequired[bool]


class VideoConfigDict(TypedDict):
    """`VideoConfig` as a dictionary; the keys are the names on the wire."""

    codec: NotRequired[VideoCodec]
    export_file: NotRequired[bool]
    height: NotRequired[int]
    watermark: NotRequired[Watermark | WatermarkDict]
    width: NotRequired[int]


class VideoStreamConfigDict(TypedDict):
    """`VideoStreamConfig` as a dictionary; the keys are the names on the wire."""

    frame_rate: float
    quality: VideoQuality


class VideoStreamConfigUpdateDict(TypedDict):
    """`VideoStreamConfigUpdate` as a dictionary; the keys are the names on the wire."""

    frame_rate: NotRequired[float]
    quality: NotRequired[VideoQuality]


class WatermarkDict(TypedDict):
    """`Watermark` as a dictionary; the keys are the names on the wire."""

    position: NotRequired[WatermarkPosition]
    size: NotRequired[WatermarkSize | WatermarkSizeDict]
    url: NotRequired[str]


class WatermarkSizeDict(TypedDict):
    """`WatermarkSize` as a dictionary; the keys are the names on the wire."""

    height: NotRequired[int]
    width: NotRequired[int]
