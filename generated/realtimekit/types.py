"""Types for annotations: the documented names of the responses, and request bodies as
dictionaries.

`XDict` is the model `X` as a dictionary; its keys are the names on the wire.
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
    ConnectedMeetingsPermissions,
    MediaPermission,
    MediaPermissions,
    PluginAccessControl,
    PluginConfig,
    PluginPermissions,
    PollPermissions,
    PrivateChatPermissions,
    ProducePermission,
    PublicChatPermissions,
    RecorderType,
    WaitingRoomType,
)
from .models.preset_ui import (
    BackgroundColors,
    BorderRadius,
    BorderWidth,
    BrandColors,
    DesignTokens,
    Theme,
    ThemeColors,
)
from .models.presets import (
    AudioStreamConfig,
    MaxVideoStreams,
    MediaConfig,
    PresetListResponse,
    PresetResponse,
    PresetViewType,
    VideoQuality,
    VideoStreamConfig,
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
    summarization: NotRequired[SummarizationConfig | SummarizationConfigDict]
    transcription: NotRequired[TranscriptionConfig | TranscriptionConfigDict]


class AudioConfigDict(TypedDict):
    channel: NotRequired[AudioChannel]
    codec: NotRequired[AudioCodec]
    export_file: NotRequired[bool]


class AudioStreamConfigDict(TypedDict):
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


class ChatPermissionsDict(TypedDict):
    private: PrivateChatPermissions | PrivateChatPermissionsDict
    public: PublicChatPermissions | PublicChatPermissionsDict


class ChatPermissionsUpdateDict(TypedDict):
    private: NotRequired[PrivateChatPermissionsUpdateDict]
    public: NotRequired[PublicChatPermissionsUpdateDict]


class ConnectedMeetingsPermissionsDict(TypedDict):
    can_alter_connected_meetings: bool
    can_switch_connected_meetings: bool
    can_switch_to_parent_meeting: bool


class ConnectedMeetingsPermissionsUpdateDict(TypedDict):
    can_alter_connected_meetings: NotRequired[bool]
    can_switch_connected_meetings: NotRequired[bool]
    can_switch_to_parent_meeting: NotRequired[bool]


class DesignTokensDict(TypedDict):
    border_radius: BorderRadius
    border_width: BorderWidth
    colors: ThemeColors | ThemeColorsDict
    logo: str
    spacing_base: float
    theme: Theme


class DesignTokensUpdateDict(TypedDict):
    border_radius: NotRequired[BorderRadius]
    border_width: NotRequired[BorderWidth]
    colors: NotRequired[ThemeColorsUpdateDict]
    logo: NotRequired[str]
    spacing_base: NotRequired[float]
    theme: NotRequired[Theme]


class InteractiveConfigDict(TypedDict):
    type: NotRequired[InteractiveMetadataType]


class LiveStreamingConfigDict(TypedDict):
    rtmp_url: NotRequired[str]


class LivestreamVideoConfigDict(TypedDict):
    height: NotRequired[float]
    width: NotRequired[float]


class MaxVideoStreamsDict(TypedDict):
    desktop: float
    mobile: float


class MaxVideoStreamsUpdateDict(TypedDict):
    desktop: NotRequired[float]
    mobile: NotRequired[float]


class MediaConfigDict(TypedDict):
    screenshare: VideoStreamConfig | VideoStreamConfigDict
    video: VideoStreamConfig | VideoStreamConfigDict
    audio: NotRequired[AudioStreamConfig | AudioStreamConfigDict]


class MediaConfigUpdateDict(TypedDict):
    screenshare: NotRequired[VideoStreamConfigUpdateDict]
    video: NotRequired[VideoStreamConfigUpdateDict]


class MediaPermissionDict(TypedDict):
    can_produce: ProducePermission


class MediaPermissionUpdateDict(TypedDict):
    can_produce: NotRequired[ProducePermission]


class MediaPermissionsDict(TypedDict):
    audio: MediaPermission | MediaPermissionDict
    screenshare: MediaPermission | MediaPermissionDict
    video: MediaPermission | MediaPermissionDict


class MediaPermissionsUpdateDict(TypedDict):
    audio: NotRequired[MediaPermissionUpdateDict]
    screenshare: NotRequired[MediaPermissionUpdateDict]
    video: NotRequired[MediaPermissionUpdateDict]


class PluginConfigDict(TypedDict):
    access_control: PluginAccessControl
    handles_view_only: bool


class PluginConfigUpdateDict(TypedDict):
    access_control: NotRequired[PluginAccessControl]
    handles_view_only: NotRequired[bool]


class PluginPermissionsDict(TypedDict):
    can_close: bool
    can_edit_config: bool
    can_start: bool
    config: str | PluginConfig | PluginConfigDict


class PluginPermissionsUpdateDict(TypedDict):
    can_close: NotRequired[bool]
    can_edit_config: NotRequired[bool]
    can_start: NotRequired[bool]
    config: NotRequired[str | PluginConfigUpdateDict]


class PollPermissionsDict(TypedDict):
    can_create: bool
    can_view: bool
    can_vote: bool


class PollPermissionsUpdateDict(TypedDict):
    can_create: NotRequired[bool]
    can_view: NotRequired[bool]
    can_vote: NotRequired[bool]


class PresetConfigDict(TypedDict):
    max_screenshare_count: float
    max_video_streams: MaxVideoStreams | MaxVideoStreamsDict
    media: MediaConfig | MediaConfigDict
    view_type: PresetViewType


class PresetConfigUpdateDict(TypedDict):
    max_screenshare_count: NotRequired[float]
    max_video_streams: NotRequired[MaxVideoStreamsUpdateDict]
    media: NotRequired[MediaConfigUpdateDict]
    view_type: NotRequired[PresetViewType]


class PresetPermissionsDict(TypedDict):
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
    accept_waiting_requests: NotRequired[bool]
    can_accept_production_requests: NotRequired[bool]
    can_change_participant_permissions: NotRequired[bool]
    can_edit_display_name: NotRequired[bool]
    can_livestream: NotRequired[bool]
    can_record: NotRequired[bool]
    can_spotlight: NotRequired[bool]
    chat: NotRequired[ChatPermissionsUpdateDict]
    connected_meetings: NotRequired[ConnectedMeetingsPermissionsUpdateDict]
    disable_participant_audio: NotRequired[bool]
    disable_participant_screensharing: NotRequired[bool]
    disable_participant_video: NotRequired[bool]
    hidden_participant: NotRequired[bool]
    is_recorder: NotRequired[bool]
    kick_participant: NotRequired[bool]
    media: NotRequired[MediaPermissionsUpdateDict]
    pin_participant: NotRequired[bool]
    plugins: NotRequired[PluginPermissionsUpdateDict]
    polls: NotRequired[PollPermissionsUpdateDict]
    recorder_type: NotRequired[RecorderType]
    show_participant_list: NotRequired[bool]
    waiting_room_type: NotRequired[WaitingRoomType]


class PresetUIDict(TypedDict):
    design_tokens: DesignTokens | DesignTokensDict
    config_diff: NotRequired[Any]


class PresetUIUpdateDict(TypedDict):
    config_diff: NotRequired[Any]
    design_tokens: NotRequired[DesignTokensUpdateDict]


class PrivateChatPermissionsDict(TypedDict):
    can_receive: bool
    can_send: bool
    files: bool
    text: bool


class PrivateChatPermissionsUpdateDict(TypedDict):
    can_receive: NotRequired[bool]
    can_send: NotRequired[bool]
    files: NotRequired[bool]
    text: NotRequired[bool]


class PublicChatPermissionsDict(TypedDict):
    can_send: bool
    files: bool
    text: bool


class PublicChatPermissionsUpdateDict(TypedDict):
    can_send: NotRequired[bool]
    files: NotRequired[bool]
    text: NotRequired[bool]


class RealtimeKitBucketConfigDict(TypedDict):
    enabled: bool


class RecordingConfigDict(TypedDict):
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
    summary_type: NotRequired[SummaryType]
    text_format: NotRequired[SummaryTextFormat]
    word_limit: NotRequired[int]


class ThemeColorsDict(TypedDict):
    background: BackgroundColors | BackgroundColorsDict
    brand: BrandColors | BrandColorsDict
    danger: str
    success: str
    text: str
    text_on_brand: str
    video_bg: str
    warning: str


class ThemeColorsUpdateDict(TypedDict):
    background: NotRequired[BackgroundColorsUpdateDict]
    brand: NotRequired[BrandColorsUpdateDict]
    danger: NotRequired[str]
    success: NotRequired[str]
    text: NotRequired[str]
    text_on_brand: NotRequired[str]
    video_bg: NotRequired[str]
    warning: NotRequired[str]


class TrackLayerDict(TypedDict):
    file_name_prefix: NotRequired[str]
    outputs: NotRequired[Sequence[TrackOutput | TrackOutputDict]]


class TrackOutputDict(TypedDict):
    storage_config: NotRequired[StorageConfig | StorageConfigDict]
    type: NotRequired[TrackOutputType]


class TranscriptionConfigDict(TypedDict):
    keywords: NotRequired[Sequence[str]]
    language: NotRequired[TranscriptionLanguage]
    profanity_filter: NotRequired[bool]


class VideoConfigDict(TypedDict):
    codec: NotRequired[VideoCodec]
    export_file: NotRequired[bool]
    height: NotRequired[int]
    watermark: NotRequired[Watermark | WatermarkDict]
    width: NotRequired[int]


class VideoStreamConfigDict(TypedDict):
    frame_rate: float
    quality: VideoQuality


class VideoStreamConfigUpdateDict(TypedDict):
    frame_rate: NotRequired[float]
    quality: NotRequired[VideoQuality]


class WatermarkDict(TypedDict):
    position: NotRequired[WatermarkPosition]
    size: NotRequired[WatermarkSize | WatermarkSizeDict]
    url: NotRequired[str]


class WatermarkSizeDict(TypedDict):
    height: NotRequired[int]
    width: NotRequired[int]
