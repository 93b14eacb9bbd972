/** An MP3 of silence: MPEG-1 Layer III, 64 kbit/s, 44.1 kHz, one channel; a frame is 26.122 ms. */
export function makeMp3(seconds: number): Uint8Array<ArrayBuffer> {
  const frameBytes = 208;
  const frames = Math.ceil((seconds * 44_100) / 1152);
  const bytes = new Uint8Array(frames * frameBytes);
  for (let frame = 0; frame < frames; frame += 1) {
    bytes.set([0xff, 0xfb, 0x50, 0xc4], frame * frameBytes);
  }
  return bytes;
}

export const VTT = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ada>Light bends where <i>water</i> begins.

00:00:04.500 --> 00:00:08.000
<v Ada>That is why a straw looks broken.

00:00:12.000 --> 00:00:16.000
<v Ben>How far does it bend?
`;

export const TEXT = "Light bends where water begins. That is why a straw looks broken.\n\nHow far?";

interface Upload {
  materialId?: string;
  audio?: Blob | string;
  audioName?: string;
  transcript?: Blob | string;
  transcriptName?: string;
  fields?: Record<string, string>;
}

/** The form of an upload; what is not given is as it should be. */
export function uploadForm(upload: Upload = {}): FormData {
  const form = new FormData();
  if (upload.materialId !== undefined) form.set("file_id", upload.materialId);
  const fields = { title: "Why a straw looks broken", description: "Recorded.", ...upload.fields };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const audio = upload.audio ?? new Blob([makeMp3(20)], { type: "audio/mpeg" });
  const transcript = upload.transcript ?? new Blob([VTT], { type: "text/vtt" });
  put(form, "audio_file", [audio, upload.audioName ?? "talk.mp3"]);
  put(form, "transcript_file", [transcript, upload.transcriptName ?? "talk.vtt"]);
  return form;
}

function put(form: FormData, name: string, [part, fileName]: [Blob | string, string]): void {
  if (typeof part === "string") form.set(name, part);
  else form.set(name, part, fileName);
}
