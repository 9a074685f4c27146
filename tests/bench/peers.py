"""The peers: one adapter each, as `contestants` describes them."""

from __future__ import annotations

import importlib
import json
import uuid
from typing import Any, ClassVar

from .contestants import BASE_URL, IDS, TOKEN, Calls, Decode, Httpx


class Cloudflare:
    """Cloudflare's own SDK."""

    lib = importlib.import_module("httpx")
    options: ClassVar[dict[str, Any]] = {}

    def decode(self, kind: str) -> Decode:
        construct = importlib.import_module("cloudflare._models").construct_type
        types = importlib.import_module("cloudflare.types.realtime_kit")
        model = types.PresetGetPresetByIDResponse if kind == "preset" else types.MeetingGetResponse
        return lambda raw: construct(type_=model, value=json.loads(raw))

    def caller(self, http: Any) -> Calls:
        return self._caller(importlib.import_module("cloudflare").Cloudflare, http)

    def async_caller(self, http: Any) -> Calls:
        return self._caller(importlib.import_module("cloudflare").AsyncCloudflare, http)

    def _caller(self, kind: Any, http: Any) -> Calls:
        meetings = kind(api_token=TOKEN, base_url=BASE_URL, http_client=http).realtime_kit.meetings
        return (
            lambda id: meetings.get_meeting_by_id(id, **IDS),
            lambda body: meetings.create(**IDS, **body),
        )


class Dcg:
    """The client of datamodel-code-generator: pydantic models and httpx2."""

    options: ClassVar[dict[str, Any]] = {}
    identifier = uuid.UUID

    def __init__(self) -> None:
        self.lib = importlib.import_module("httpx2")
        self.models = importlib.import_module("dcg_models")

    def decode(self, kind: str) -> Decode:
        model = self.models.PresetResponse if kind == "preset" else self.models.MeetingListResponse
        decode: Decode = model.model_validate_json
        return decode

    def caller(self, http: Any) -> Calls:
        return self._caller(importlib.import_module("dcg_client").Client, http)

    def async_caller(self, http: Any) -> Calls:
        return self._caller(importlib.import_module("dcg_client").AsyncClient, http)

    def _caller(self, kind: Any, http: Any) -> Calls:
        meetings = kind(api_token=TOKEN, base_url=BASE_URL, http_client=http).meetings
        new = self.models.MeetingCreate
        return (
            lambda id: meetings.get_meeting(meeting_id=id, **IDS),
            lambda body: meetings.create_meeting(body=new(**body), **IDS),
        )


class Opc:
    """The client of openapi-python-client: attrs models and httpx."""

    lib = importlib.import_module("httpx")
    options: ClassVar[dict[str, Any]] = Httpx.options

    def __init__(self) -> None:
        self.models = importlib.import_module("opc_client.models")
        self.get = importlib.import_module("opc_client.api.meetings.get_meeting")
        self.create = importlib.import_module("opc_client.api.meetings.create_meeting")

    def decode(self, kind: str) -> Decode:
        model = self.models.PresetResponse if kind == "preset" else self.models.MeetingListResponse
        return lambda raw: model.from_dict(json.loads(raw))

    def caller(self, http: Any) -> Calls:
        client = self._client().set_httpx_client(http)
        return (
            lambda id: self.get.sync(meeting_id=id, client=client, **IDS),
            lambda body: self.create.sync(client=client, body=self._body(body), **IDS),
        )

    def async_caller(self, http: Any) -> Calls:
        client = self._client().set_async_httpx_client(http)
        return (
            lambda id: self.get.asyncio(meeting_id=id, client=client, **IDS),
            lambda body: self.create.asyncio(client=client, body=self._body(body), **IDS),
        )

    def _client(self) -> Any:
        return importlib.import_module("opc_client").AuthenticatedClient(base_url=BASE_URL, token=TOKEN)

    def _body(self, values: dict[str, Any]) -> Any:
        """The model of a new meeting, by constructors as a user would call them."""
        m, given = self.models, dict(values)
        ai, recording = given.pop("ai_config"), dict(given.pop("recording_config"))
        summary, spoken = ai["summarization"], ai["transcription"]
        audio, video = recording.pop("audio_config"), recording.pop("video_config")
        storage, mark = dict(recording.pop("storage_config")), video["watermark"]
        return m.MeetingCreate(
            **given,
            ai_config=m.AIConfig(
                m.SummarizationConfig(
                    m.SummaryType(summary["summary_type"]),
                    m.SummaryTextFormat(summary["text_format"]),
                    summary["word_limit"],
                ),
                m.TranscriptionConfig(
                    spoken["keywords"],
                    m.TranscriptionLanguage(spoken["language"]),
                    spoken["profanity_filter"],
                ),
            ),
            recording_config=m.RecordingConfig(
                file_name_prefix=recording["file_name_prefix"],
                max_seconds=recording["max_seconds"],
                live_streaming_config=m.LiveStreamingConfig(**recording["live_streaming_config"]),
                realtimekit_bucket_config=m.RealtimeKitBucketConfig(**recording["realtimekit_bucket_config"]),
                audio_config=m.AudioConfig(
                    channel=m.AudioChannel(audio["channel"]),
                    codec=m.AudioCodec(audio["codec"]),
                    export_file=audio["export_file"],
                ),
                storage_config=m.StorageConfig(
                    type_=m.StorageType(storage.pop("type")),
                    auth_method=m.StorageAuthMethod(storage.pop("auth_method")),
                    **storage,
                ),
                video_config=m.VideoConfig(
                    codec=m.VideoCodec(video["codec"]),
                    export_file=video["export_file"],
                    height=video["height"],
                    width=video["width"],
                    watermark=m.Watermark(
                        position=m.WatermarkPosition(mark["position"]),
                        size=m.WatermarkSize(**mark["size"]),
                        url=mark["url"],
                    ),
                ),
            ),
        )
