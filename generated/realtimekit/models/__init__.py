"""The models of the API; each module is loaded when one of its names is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .active_session import ActiveSessionResponse as ActiveSessionResponse
    from .active_session import (
        KickAllParticipantsResponse as KickAllParticipantsResponse,
    )
    from .active_session import (
        KickAllParticipantsResponseData as KickAllParticipantsResponseData,
    )
    from .active_session import KickedParticipant as KickedParticipant
    from .active_session import KickParticipantsResponse as KickParticipantsResponse
    from .active_session import (
        KickParticipantsResponseData as KickParticipantsResponseData,
    )
    from .active_session import Poll as Poll
    from .active_session import PollOption as PollOption
    from .active_session import PollResponse as PollResponse
    from .active_session import PollResponseData as PollResponseData
    from .active_session import PollVote as PollVote
    from .analytics import OrgAnalytics as OrgAnalytics
    from .analytics import OrgAnalyticsResponse as OrgAnalyticsResponse
    from .analytics import RecordingDayStats as RecordingDayStats
    from .analytics import RecordingStats as RecordingStats
    from .analytics import SessionDayStats as SessionDayStats
    from .analytics import SessionStats as SessionStats
    from .apps import App as App
    from .apps import AppListResponse as AppListResponse
    from .apps import AppResponse as AppResponse
    from .apps import AppResponseData as AppResponseData
    from .livestreams import ActiveLivestreamResponse as ActiveLivestreamResponse
    from .livestreams import (
        ActiveLivestreamResponseData as ActiveLivestreamResponseData,
    )
    from .livestreams import ActiveLivestreamSession as ActiveLivestreamSession
    from .livestreams import IndependentLivestream as IndependentLivestream
    from .livestreams import (
        IndependentLivestreamResponse as IndependentLivestreamResponse,
    )
    from .livestreams import Livestream as Livestream
    from .livestreams import LivestreamAnalytics as LivestreamAnalytics
    from .livestreams import LivestreamAnalyticsResponse as LivestreamAnalyticsResponse
    from .livestreams import LivestreamDetails as LivestreamDetails
    from .livestreams import LivestreamDetailsResponse as LivestreamDetailsResponse
    from .livestreams import (
        LivestreamDetailsResponseData as LivestreamDetailsResponseData,
    )
    from .livestreams import LivestreamListItem as LivestreamListItem
    from .livestreams import LivestreamListResponse as LivestreamListResponse
    from .livestreams import LivestreamPaging as LivestreamPaging
    from .livestreams import LivestreamResponse as LivestreamResponse
    from .livestreams import LivestreamSession as LivestreamSession
    from .livestreams import LivestreamSessionDetails as LivestreamSessionDetails
    from .livestreams import LivestreamSessionResponse as LivestreamSessionResponse
    from .livestreams import LivestreamSortOrder as LivestreamSortOrder
    from .livestreams import LivestreamStatus as LivestreamStatus
    from .livestreams import LivestreamStopResponse as LivestreamStopResponse
    from .livestreams import LivestreamStopResponseData as LivestreamStopResponseData
    from .livestreams import LivestreamVideoConfig as LivestreamVideoConfig
    from .meetings import AIConfig as AIConfig
    from .meetings import Meeting as Meeting
    from .meetings import MeetingListResponse as MeetingListResponse
    from .meetings import MeetingResponse as MeetingResponse
    from .meetings import MeetingStatus as MeetingStatus
    from .meetings import SummarizationConfig as SummarizationConfig
    from .meetings import SummaryTextFormat as SummaryTextFormat
    from .meetings import SummaryType as SummaryType
    from .meetings import TranscriptionConfig as TranscriptionConfig
    from .meetings import TranscriptionLanguage as TranscriptionLanguage
    from .participants import DeletedParticipant as DeletedParticipant
    from .participants import DeletedParticipantResponse as DeletedParticipantResponse
    from .participants import Participant as Participant
    from .participants import ParticipantListResponse as ParticipantListResponse
    from .participants import ParticipantResponse as ParticipantResponse
    from .participants import ParticipantToken as ParticipantToken
    from .participants import ParticipantTokenResponse as ParticipantTokenResponse
    from .participants import ParticipantWithToken as ParticipantWithToken
    from .participants import (
        ParticipantWithTokenResponse as ParticipantWithTokenResponse,
    )
    from .peer_reports import AudioProducerSample as AudioProducerSample
    from .peer_reports import AudioProducerSummary as AudioProducerSummary
    from .peer_reports import BrowserMetadata as BrowserMetadata
    from .peer_reports import CandidatePair as CandidatePair
    from .peer_reports import CandidatePairs as CandidatePairs
    from .peer_reports import PacketLossSummary as PacketLossSummary
    from .peer_reports import PeerConnectionMetadata as PeerConnectionMetadata
    from .peer_reports import PeerDetails as PeerDetails
    from .peer_reports import PeerDetailsResponse as PeerDetailsResponse
    from .peer_reports import PeerDetailsResponseData as PeerDetailsResponseData
    from .peer_reports import PeerQualityStats as PeerQualityStats
    from .peer_reports import PeerReport as PeerReport
    from .peer_reports import PeerReportEvent as PeerReportEvent
    from .peer_reports import PeerReportMetadata as PeerReportMetadata
    from .peer_reports import PeerReportQuality as PeerReportQuality
    from .peer_reports import QualityScoreSummary as QualityScoreSummary
    from .peer_reports import RoundTripSummary as RoundTripSummary
    from .peer_stats import AudioStatsSample as AudioStatsSample
    from .peer_stats import AutonomousSystem as AutonomousSystem
    from .peer_stats import ConnectionInfo as ConnectionInfo
    from .peer_stats import ConnectivityCheck as ConnectivityCheck
    from .peer_stats import Coordinates as Coordinates
    from .peer_stats import DeviceInfo as DeviceInfo
    from .peer_stats import GeoLocation as GeoLocation
    from .peer_stats import IPDetails as IPDetails
    from .peer_stats import IPInformation as IPInformation
    from .peer_stats import PeerEvent as PeerEvent
    from .peer_stats import PeerEventMetadata as PeerEventMetadata
    from .peer_stats import PeerStats as PeerStats
    from .peer_stats import PeerStatsFilter as PeerStatsFilter
    from .peer_stats import PrecallNetworkInformation as PrecallNetworkInformation
    from .peer_stats import QualityStats as QualityStats
    from .peer_stats import VideoStatsSample as VideoStatsSample
    from .preset_permissions import ChatPermissions as ChatPermissions
    from .preset_permissions import (
        ConnectedMeetingsPermissions as ConnectedMeetingsPermissions,
    )
    from .preset_permissions import MediaPermission as MediaPermission
    from .preset_permissions import MediaPermissions as MediaPermissions
    from .preset_permissions import PluginAccessControl as PluginAccessControl
    from .preset_permissions import PluginConfig as PluginConfig
    from .preset_permissions import PluginPermissions as PluginPermissions
    from .preset_permissions import PollPermissions as PollPermissions
    from .preset_permissions import PresetPermissions as PresetPermissions
    from .preset_permissions import PrivateChatPermissions as PrivateChatPermissions
    from .preset_permissions import ProducePermission as ProducePermission
    from .preset_permissions import PublicChatPermissions as PublicChatPermissions
    from .preset_permissions import RecorderType as RecorderType
    from .preset_permissions import WaitingRoomType as WaitingRoomType
    from .preset_ui import BackgroundColors as BackgroundColors
    from .preset_ui import BorderRadius as BorderRadius
    from .preset_ui import BorderWidth as BorderWidth
    from .preset_ui import BrandColors as BrandColors
    from .preset_ui import DesignTokens as DesignTokens
    from .preset_ui import PresetUI as PresetUI
    from .preset_ui import Theme as Theme
    from .preset_ui import ThemeColors as ThemeColors
    from .presets import AudioStreamConfig as AudioStreamConfig
    from .presets import MaxVideoStreams as MaxVideoStreams
    from .presets import MediaConfig as MediaConfig
    from .presets import Preset as Preset
    from .presets import PresetConfig as PresetConfig
    from .presets import PresetListResponse as PresetListResponse
    from .presets import PresetResponse as PresetResponse
    from .presets import PresetSummary as PresetSummary
    from .presets import PresetViewType as PresetViewType
    from .presets import VideoQuality as VideoQuality
    from .presets import VideoStreamConfig as VideoStreamConfig
    from .recording_config import AudioChannel as AudioChannel
    from .recording_config import AudioCodec as AudioCodec
    from .recording_config import AudioConfig as AudioConfig
    from .recording_config import LiveStreamingConfig as LiveStreamingConfig
    from .recording_config import RealtimeKitBucketConfig as RealtimeKitBucketConfig
    from .recording_config import RecordingConfig as RecordingConfig
    from .recording_config import StorageAuthMethod as StorageAuthMethod
    from .recording_config import StorageConfig as StorageConfig
    from .recording_config import StorageType as StorageType
    from .recording_config import VideoCodec as VideoCodec
    from .recording_config import VideoConfig as VideoConfig
    from .recording_config import Watermark as Watermark
    from .recording_config import WatermarkPosition as WatermarkPosition
    from .recording_config import WatermarkSize as WatermarkSize
    from .recordings import ActiveRecordingResponse as ActiveRecordingResponse
    from .recordings import InteractiveConfig as InteractiveConfig
    from .recordings import InteractiveMetadataType as InteractiveMetadataType
    from .recordings import Recording as Recording
    from .recordings import RecordingAction as RecordingAction
    from .recordings import RecordingCaller as RecordingCaller
    from .recordings import RecordingCallerType as RecordingCallerType
    from .recordings import RecordingListResponse as RecordingListResponse
    from .recordings import RecordingResponse as RecordingResponse
    from .recordings import RecordingSortBy as RecordingSortBy
    from .recordings import RecordingStartCause as RecordingStartCause
    from .recordings import RecordingStartReason as RecordingStartReason
    from .recordings import RecordingStatus as RecordingStatus
    from .recordings import RecordingStatusFilter as RecordingStatusFilter
    from .recordings import RecordingStopCause as RecordingStopCause
    from .recordings import RecordingStopReason as RecordingStopReason
    from .recordings import TrackLayer as TrackLayer
    from .recordings import TrackOutput as TrackOutput
    from .recordings import TrackOutputType as TrackOutputType
    from .sessions import Session as Session
    from .sessions import SessionChat as SessionChat
    from .sessions import SessionChatResponse as SessionChatResponse
    from .sessions import SessionListResponse as SessionListResponse
    from .sessions import SessionListResponseData as SessionListResponseData
    from .sessions import SessionParticipant as SessionParticipant
    from .sessions import SessionParticipantDetails as SessionParticipantDetails
    from .sessions import (
        SessionParticipantDetailsResponse as SessionParticipantDetailsResponse,
    )
    from .sessions import (
        SessionParticipantDetailsResponseData as SessionParticipantDetailsResponseData,
    )
    from .sessions import (
        SessionParticipantListResponse as SessionParticipantListResponse,
    )
    from .sessions import (
        SessionParticipantListResponseData as SessionParticipantListResponseData,
    )
    from .sessions import SessionParticipantSortBy as SessionParticipantSortBy
    from .sessions import SessionParticipantView as SessionParticipantView
    from .sessions import SessionResponse as SessionResponse
    from .sessions import SessionResponseData as SessionResponseData
    from .sessions import SessionSortBy as SessionSortBy
    from .sessions import SessionStatus as SessionStatus
    from .sessions import SessionSummary as SessionSummary
    from .sessions import SessionSummaryResponse as SessionSummaryResponse
    from .sessions import SessionTranscript as SessionTranscript
    from .sessions import SessionTranscriptResponse as SessionTranscriptResponse
    from .sessions import SessionType as SessionType
    from .shared import Paging as Paging
    from .shared import SortOrder as SortOrder
    from .webhook_events import (
        LivestreamingStatusUpdateEvent as LivestreamingStatusUpdateEvent,
    )
    from .webhook_events import MeetingChatSyncedEvent as MeetingChatSyncedEvent
    from .webhook_events import MeetingEndedEvent as MeetingEndedEvent
    from .webhook_events import (
        MeetingParticipantJoinedEvent as MeetingParticipantJoinedEvent,
    )
    from .webhook_events import (
        MeetingParticipantLeftEvent as MeetingParticipantLeftEvent,
    )
    from .webhook_events import MeetingStartedEvent as MeetingStartedEvent
    from .webhook_events import MeetingSummaryEvent as MeetingSummaryEvent
    from .webhook_events import MeetingTranscriptEvent as MeetingTranscriptEvent
    from .webhook_events import RecordingStatusUpdateEvent as RecordingStatusUpdateEvent
    from .webhooks import Webhook as Webhook
    from .webhooks import WebhookEvent as WebhookEvent
    from .webhooks import WebhookListResponse as WebhookListResponse
    from .webhooks import WebhookResponse as WebhookResponse

_EXPORTS: dict[str, str] = {
    "ActiveSessionResponse": ".active_session",
    "KickAllParticipantsResponse": ".active_session",
    "KickAllParticipantsResponseData": ".active_session",
    "KickedParticipant": ".active_session",
    "KickParticipantsResponse": ".active_session",
    "KickParticipantsResponseData": ".active_session",
    "Poll": ".active_session",
    "PollOption": ".active_session",
    "PollResponse": ".active_session",
    "PollResponseData": ".active_session",
    "PollVote": ".active_session",
    "OrgAnalytics": ".analytics",
    "OrgAnalyticsResponse": ".analytics",
    "RecordingDayStats": ".analytics",
    "RecordingStats": ".analytics",
    "SessionDayStats": ".analytics",
    "SessionStats": ".analytics",
    "App": ".apps",
    "AppListResponse": ".apps",
    "AppResponse": ".apps",
    "AppResponseData": ".apps",
    "ActiveLivestreamResponse": ".livestreams",
    "ActiveLivestreamResponseData": ".livestreams",
    "ActiveLivestreamSession": ".livestreams",
    "IndependentLivestream": ".livestreams",
    "IndependentLivestreamResponse": ".livestreams",
    "Livestream": ".livestreams",
    "LivestreamAnalytics": ".livestreams",
    "LivestreamAnalyticsResponse": ".livestreams",
    "LivestreamDetails": ".livestreams",
    "LivestreamDetailsResponse": ".livestreams",
    "LivestreamDetailsResponseData": ".livestreams",
    "LivestreamListItem": ".livestreams",
    "LivestreamListResponse": ".livestreams",
    "LivestreamPaging": ".livestreams",
    "LivestreamResponse": ".livestreams",
    "LivestreamSession": ".livestreams",
    "LivestreamSessionDetails": ".livestreams",
    "LivestreamSessionResponse": ".livestreams",
    "LivestreamSortOrder": ".livestreams",
    "LivestreamStatus": ".livestreams",
    "LivestreamStopResponse": ".livestreams",
    "LivestreamStopResponseData": ".livestreams",
    "LivestreamVideoConfig": ".livestreams",
    "AIConfig": ".meetings",
    "Meeting": ".meetings",
    "MeetingListResponse": ".meetings",
    "MeetingResponse": ".meetings",
    "MeetingStatus": ".meetings",
    "SummarizationConfig": ".meetings",
    "SummaryTextFormat": ".meetings",
    "SummaryType": ".meetings",
    "TranscriptionConfig": ".meetings",
    "TranscriptionLanguage": ".meetings",
    "DeletedParticipant": ".participants",
    "DeletedParticipantResponse": ".participants",
    "Participant": ".participants",
    "ParticipantListResponse": ".participants",
    "ParticipantResponse": ".participants",
    "ParticipantToken": ".participants",
    "ParticipantTokenResponse": ".participants",
    "ParticipantWithToken": ".participants",
    "ParticipantWithTokenResponse": ".participants",
    "AudioProducerSample": ".peer_reports",
    "AudioProducerSummary": ".peer_reports",
    "BrowserMetadata": ".peer_reports",
    "CandidatePair": ".peer_reports",
    "CandidatePairs": ".peer_reports",
    "PacketLossSummary": ".peer_reports",
    "PeerConnectionMetadata": ".peer_reports",
    "PeerDetails": ".peer_reports",
    "PeerDetailsResponse": ".peer_reports",
    "PeerDetailsResponseData": ".peer_reports",
    "PeerQualityStats": ".peer_reports",
    "PeerReport": ".peer_reports",
    "PeerReportEvent": ".peer_reports",
    "PeerReportMetadata": ".peer_reports",
    "PeerReportQuality": ".peer_reports",
    "QualityScoreSummary": ".peer_reports",
    "RoundTripSummary": ".peer_reports",
    "AudioStatsSample": ".peer_stats",
    "AutonomousSystem": ".peer_stats",
    "ConnectionInfo": ".peer_stats",
    "ConnectivityCheck": ".peer_stats",
    "Coordinates": ".peer_stats",
    "DeviceInfo": ".peer_stats",
    "GeoLocation": ".peer_stats",
    "IPDetails": ".peer_stats",
    "IPInformation": ".peer_stats",
    "PeerEvent": ".peer_stats",
    "PeerEventMetadata": ".peer_stats",
    "PeerStats": ".peer_stats",
    "PeerStatsFilter": ".peer_stats",
    "PrecallNetworkInformation": ".peer_stats",
    "QualityStats": ".peer_stats",
    "VideoStatsSample": ".peer_stats",
    "ChatPermissions": ".preset_permissions",
    "ConnectedMeetingsPermissions": ".preset_permissions",
    "MediaPermission": ".preset_permissions",
    "MediaPermissions": ".preset_permissions",
    "PluginAccessControl": ".preset_permissions",
    "PluginConfig": ".preset_permissions",
    "PluginPermissions": ".preset_permissions",
    "PollPermissions": ".preset_permissions",
    "PresetPermissions": ".preset_permissions",
    "PrivateChatPermissions": ".preset_permissions",
    "ProducePermission": ".preset_permissions",
    "PublicChatPermissions": ".preset_permissions",
    "RecorderType": ".preset_permissions",
    "WaitingRoomType": ".preset_permissions",
    "BackgroundColors": ".preset_ui",
    "BorderRadius": ".preset_ui",
    "BorderWidth": ".preset_ui",
    "BrandColors": ".preset_ui",
    "DesignTokens": ".preset_ui",
    "PresetUI": ".preset_ui",
    "Theme": ".preset_ui",
    "ThemeColors": ".preset_ui",
    "AudioStreamConfig": ".presets",
    "MaxVideoStreams": ".presets",
    "MediaConfig": ".presets",
    "Preset": ".presets",
    "PresetConfig": ".presets",
    "PresetListResponse": ".presets",
    "PresetResponse": ".presets",
    "PresetSummary": ".presets",
    "PresetViewType": ".presets",
    "VideoQuality": ".presets",
    "VideoStreamConfig": ".presets",
    "AudioChannel": ".recording_config",
    "AudioCodec": ".recording_config",
    "AudioConfig": ".recording_config",
    "LiveStreamingConfig": ".recording_config",
    "RealtimeKitBucketConfig": ".recording_config",
    "RecordingConfig": ".recording_config",
    "StorageAuthMethod": ".recording_config",
    "StorageConfig": ".recording_config",
    "StorageType": ".recording_config",
    "VideoCodec": ".recording_config",
    "VideoConfig": ".recording_config",
    "Watermark": ".recording_config",
    "WatermarkPosition": ".recording_config",
    "WatermarkSize": ".recording_config",
    "ActiveRecordingResponse": ".recordings",
    "InteractiveConfig": ".recordings",
    "InteractiveMetadataType": ".recordings",
    "Recording": ".recordings",
    "RecordingAction": ".recordings",
    "RecordingCaller": ".recordings",
    "RecordingCallerType": ".recordings",
    "RecordingListResponse": ".recordings",
    "RecordingResponse": ".recordings",
    "RecordingSortBy": ".recordings",
    "RecordingStartCause": ".recordings",
    "RecordingStartReason": ".recordings",
    "RecordingStatus": ".recordings",
    "RecordingStatusFilter": ".recordings",
    "RecordingStopCause": ".recordings",
    "RecordingStopReason": ".recordings",
    "TrackLayer": ".recordings",
    "TrackOutput": ".recordings",
    "TrackOutputType": ".recordings",
    "Session": ".sessions",
    "SessionChat": ".sessions",
    "SessionChatResponse": ".sessions",
    "SessionListResponse": ".sessions",
    "SessionListResponseData": ".sessions",
    "SessionParticipant": ".sessions",
    "SessionParticipantDetails": ".sessions",
    "SessionParticipantDetailsResponse": ".sessions",
    "SessionParticipantDetailsResponseData": ".sessions",
    "SessionParticipantListResponse": ".sessions",
    "SessionParticipantListResponseData": ".sessions",
    "SessionParticipantSortBy": ".sessions",
    "SessionParticipantView": ".sessions",
    "SessionResponse": ".sessions",
    "SessionResponseData": ".sessions",
    "SessionSortBy": ".sessions",
    "SessionStatus": ".sessions",
    "SessionSummary": ".sessions",
    "SessionSummaryResponse": ".sessions",
    "SessionTranscript": ".sessions",
    "SessionTranscriptResponse": ".sessions",
    "SessionType": ".sessions",
    "Paging": ".shared",
    "SortOrder": ".shared",
    "LivestreamingStatusUpdateEvent": ".webhook_events",
    "MeetingChatSyncedEvent": ".webhook_events",
    "MeetingEndedEvent": ".webhook_events",
    "MeetingParticipantJoinedEvent": ".webhook_events",
    "MeetingParticipantLeftEvent": ".webhook_events",
    "MeetingStartedEvent": ".webhook_events",
    "MeetingSummaryEvent": ".webhook_events",
    "MeetingTranscriptEvent": ".webhook_events",
    "RecordingStatusUpdateEvent": ".webhook_events",
    "Webhook": ".webhooks",
    "WebhookEvent": ".webhooks",
    "WebhookListResponse": ".webhooks",
    "WebhookResponse": ".webhooks",
}


def __getattr__(name: str) -> Any:
    if name not in _EXPORTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_EXPORTS[name], __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted(_EXPORTS)
