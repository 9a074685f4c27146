"""Types for annotations: the documented names of the responses, and request bodies as
dictionaries.

`XDict` is the model `X` as a dictionary; its keys are the names on the wire.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NotRequired, TypedDict

from . import models as _models

ActiveSessionCreatePollResponse = _models.PollResponse
ActiveSessionGetActiveSessionResponse = _models.ActiveSessionResponse
ActiveSessionKickAllParticipantsResponse = _models.KickAllParticipantsResponse
ActiveSessionKickParticipantsResponse = _models.KickParticipantsResponse
AnalyticsGetOrgAnalyticsResponse = _models.OrgAnalyticsResponse
AppGetResponse = _models.AppListResponse
AppPostResponse = _models.AppResponse
LivestreamCreateIndependentLivestreamResponse = _models.IndependentLivestreamResponse
LivestreamGetActiveLivestreamsForLivestreamIDResponse = _models.ActiveLivestreamResponse
LivestreamGetAllLivestreamsResponse = _models.LivestreamListResponse
LivestreamGetLivestreamAnalyticsCompleteResponse = _models.LivestreamAnalyticsResponse
LivestreamGetLivestreamSessionDetailsForSessionIDResponse = (
    _models.LivestreamSessionResponse
)
LivestreamGetLivestreamSessionForLivestreamIDResponse = (
    _models.LivestreamDetailsResponse
)
LivestreamGetMeetingActiveLivestreamsResponse = _models.LivestreamResponse
LivestreamGetOrgAnalyticsResponse = _models.OrgAnalyticsResponse
LivestreamStartLivestreamingAMeetingResponse = _models.LivestreamResponse
LivestreamStopLivestreamingAMeetingResponse = _models.LivestreamStopResponse
MeetingAddParticipantResponse = _models.ParticipantWithTokenResponse
MeetingCreateResponse = _models.MeetingResponse
MeetingDeleteMeetingParticipantResponse = _models.DeletedParticipantResponse
MeetingEditParticipantResponse = _models.ParticipantWithTokenResponse
MeetingGetMeetingByIDResponse = _models.MeetingResponse
MeetingGetMeetingParticipantResponse = _models.ParticipantResponse
MeetingGetMeetingParticipantsResponse = _models.ParticipantListResponse
MeetingGetResponse = _models.MeetingListResponse
MeetingRefreshParticipantTokenResponse = _models.ParticipantTokenResponse
MeetingReplaceMeetingByIDResponse = _models.MeetingResponse
MeetingUpdateMeetingByIDResponse = _models.MeetingResponse
PresetCreateResponse = _models.PresetResponse
PresetDeleteResponse = _models.PresetResponse
PresetGetPresetByIDResponse = _models.PresetResponse
PresetGetResponse = _models.PresetListResponse
PresetUpdateResponse = _models.PresetResponse
RecordingGetActiveRecordingsResponse = _models.ActiveRecordingResponse
RecordingGetOneRecordingResponse = _models.RecordingResponse
RecordingGetRecordingsResponse = _models.RecordingListResponse
RecordingPauseResumeStopRecordingResponse = _models.RecordingResponse
RecordingStartRecordingsResponse = _models.RecordingResponse
SessionGetParticipantDataFromPeerIDResponse = _models.PeerDetailsResponse
SessionGetSessionChatResponse = _models.SessionChatResponse
SessionGetSessionDetailsResponse = _models.SessionResponse
SessionGetSessionParticipantDetailsResponse = _models.SessionParticipantDetailsResponse
SessionGetSessionParticipantsResponse = _models.SessionParticipantListResponse
SessionGetSessionSummaryResponse = _models.SessionSummaryResponse
SessionGetSessionTranscriptsResponse = _models.SessionTranscriptResponse
SessionGetSessionsResponse = _models.SessionListResponse
WebhookCreateWebhookResponse = _models.WebhookResponse
WebhookDeleteWebhookResponse = _models.WebhookResponse
WebhookEditWebhookResponse = _models.WebhookResponse
WebhookGetWebhookByIDResponse = _models.WebhookResponse
WebhookGetWebhooksResponse = _models.WebhookListResponse
WebhookReplaceWebhookResponse = _models.WebhookResponse


class AIConfigDict(TypedDict):
    summarization: NotRequired[_models.SummarizationConfig | SummarizationConfigDict]
    transcription: NotRequired[_models.TranscriptionConfig | TranscriptionConfigDict]


class AudioConfigDict(TypedDict):
    channel: NotRequired[_models.AudioChannel]
    codec: NotRequired[_models.AudioCodec]
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
    private: _models.PrivateChatPermissions | PrivateChatPermissionsDict
    public: _models.PublicChatPermissions | PublicChatPermissionsDict


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
    border_radius: _models.BorderRadius
    border_width: _models.BorderWidth
    colors: _models.ThemeColors | ThemeColorsDict
    logo: str
    spacing_base: float
    theme: _models.Theme


class DesignTokensUpdateDict(TypedDict):
    border_radius: NotRequired[_models.BorderRadius]
    border_width: NotRequired[_models.BorderWidth]
    colors: NotRequired[ThemeColorsUpdateDict]
    logo: NotRequired[str]
    spacing_base: NotRequired[float]
    theme: NotRequired[_models.Theme]


class InteractiveConfigDict(TypedDict):
    type: NotRequired[_models.InteractiveMetadataType]


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
    screenshare: _models.VideoStreamConfig | VideoStreamConfigDict
    video: _models.VideoStreamConfig | VideoStreamConfigDict
    audio: NotRequired[_models.AudioStreamConfig | AudioStreamConfigDict]


class MediaConfigUpdateDict(TypedDict):
    screenshare: NotRequired[VideoStreamConfigUpdateDict]
    video: NotRequired[VideoStreamConfigUpdateDict]


class MediaPermissionDict(TypedDict):
    can_produce: _models.ProducePermission


class MediaPermissionUpdateDict(TypedDict):
    can_produce: NotRequired[_models.ProducePermission]


class MediaPermissionsDict(TypedDict):
    audio: _models.MediaPermission | MediaPermissionDict
    screenshare: _models.MediaPermission | MediaPermissionDict
    video: _models.MediaPermission | MediaPermissionDict


class MediaPermissionsUpdateDict(TypedDict):
    audio: NotRequired[MediaPermissionUpdateDict]
    screenshare: NotRequired[MediaPermissionUpdateDict]
    video: NotRequired[MediaPermissionUpdateDict]


class PluginConfigDict(TypedDict):
    access_control: _models.PluginAccessControl
    handles_view_only: bool


class PluginConfigUpdateDict(TypedDict):
    access_control: NotRequired[_models.PluginAccessControl]
    handles_view_only: NotRequired[bool]


class PluginPermissionsDict(TypedDict):
    can_close: bool
    can_edit_config: bool
    can_start: bool
    config: str | _models.PluginConfig | PluginConfigDict


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
    max_video_streams: _models.MaxVideoStreams | MaxVideoStreamsDict
    media: _models.MediaConfig | MediaConfigDict
    view_type: _models.PresetViewType


class PresetConfigUpdateDict(TypedDict):
    max_screenshare_count: NotRequired[float]
    max_video_streams: NotRequired[MaxVideoStreamsUpdateDict]
    media: NotRequired[MediaConfigUpdateDict]
    view_type: NotRequired[_models.PresetViewType]


class PresetPermissionsDict(TypedDict):
    accept_waiting_requests: bool
    can_accept_production_requests: bool
    can_change_participant_permissions: bool
    can_edit_display_name: bool
    can_livestream: bool
    can_record: bool
    can_spotlight: bool
    chat: _models.ChatPermissions | ChatPermissionsDict
    connected_meetings: (
        _models.ConnectedMeetingsPermissions | ConnectedMeetingsPermissionsDict
    )
    disable_participant_audio: bool
    disable_participant_screensharing: bool
    disable_participant_video: bool
    hidden_participant: bool
    kick_participant: bool
    media: _models.MediaPermissions | MediaPermissionsDict
    pin_participant: bool
    plugins: _models.PluginPermissions | PluginPermissionsDict
    polls: _models.PollPermissions | PollPermissionsDict
    recorder_type: _models.RecorderType
    show_participant_list: bool
    waiting_room_type: _models.WaitingRoomType
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
    recorder_type: NotRequired[_models.RecorderType]
    show_participant_list: NotRequired[bool]
    waiting_room_type: NotRequired[_models.WaitingRoomType]


class PresetUIDict(TypedDict):
    design_tokens: _models.DesignTokens | DesignTokensDict
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
    audio_config: NotRequired[_models.AudioConfig | AudioConfigDict]
    file_name_prefix: NotRequired[str]
    live_streaming_config: NotRequired[
        _models.LiveStreamingConfig | LiveStreamingConfigDict
    ]
    max_seconds: NotRequired[float]
    realtimekit_bucket_config: NotRequired[
        _models.RealtimeKitBucketConfig | RealtimeKitBucketConfigDict
    ]
    storage_config: NotRequired[_models.StorageConfig | StorageConfigDict]
    video_config: NotRequired[_models.VideoConfig | VideoConfigDict]


class StorageConfigDict(TypedDict):
    type: _models.StorageType
    access_key: NotRequired[str]
    auth_method: NotRequired[_models.StorageAuthMethod]
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
    summary_type: NotRequired[_models.SummaryType]
    text_format: NotRequired[_models.SummaryTextFormat]
    word_limit: NotRequired[int]


class ThemeColorsDict(TypedDict):
    background: _models.BackgroundColors | BackgroundColorsDict
    brand: _models.BrandColors | BrandColorsDict
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
    outputs: NotRequired[Sequence[_models.TrackOutput | TrackOutputDict]]


class TrackOutputDict(TypedDict):
    storage_config: NotRequired[_models.StorageConfig | StorageConfigDict]
    type: NotRequired[_models.TrackOutputType]


class TranscriptionConfigDict(TypedDict):
    keywords: NotRequired[Sequence[str]]
    language: NotRequired[_models.TranscriptionLanguage]
    profanity_filter: NotRequired[bool]


class VideoConfigDict(TypedDict):
    codec: NotRequired[_models.VideoCodec]
    export_file: NotRequired[bool]
    height: NotRequired[int]
    watermark: NotRequired[_models.Watermark | WatermarkDict]
    width: NotRequired[int]


class VideoStreamConfigDict(TypedDict):
    frame_rate: float
    quality: _models.VideoQuality


class VideoStreamConfigUpdateDict(TypedDict):
    frame_rate: NotRequired[float]
    quality: NotRequired[_models.VideoQuality]


class WatermarkDict(TypedDict):
    position: NotRequired[_models.WatermarkPosition]
    size: NotRequired[_models.WatermarkSize | WatermarkSizeDict]
    url: NotRequired[str]


class WatermarkSizeDict(TypedDict):
    height: NotRequired[int]
    width: NotRequired[int]
