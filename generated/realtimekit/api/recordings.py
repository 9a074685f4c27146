"""`Recordings` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.recordings import Recordings

get_recordings = described(Recordings.get_recordings)
start_recordings = described(Recordings.start_recordings)
get_active_recordings = described(Recordings.get_active_recordings)
get_one_recording = described(Recordings.get_one_recording)
pause_resume_stop_recording = described(Recordings.pause_resume_stop_recording)
start_track_recording = described(Recordings.start_track_recording)
