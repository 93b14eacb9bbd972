import type { ServerResponse } from "node:http";

import { otherRate } from "./silent-mp3.ts";
import { speak, type SpeechCall } from "./speech-answer.ts";
import type { CallPlace, LoggedCall } from "./speech-log.ts";
import type { Fate, SpeechRun } from "./speech-run.ts";

interface Answering {
  call: SpeechCall;
  fate: Fate;
  entry: LoggedCall;
  response: ServerResponse;
}

/** Answers a call as its fate has it, and keeps in the log what a supplier would bill. */
export async function answerCall(
  run: SpeechRun,
  asked: { call: SpeechCall; place: CallPlace },
  response: ServerResponse,
): Promise<void> {
  const { call, place } = asked;
  const { fate, entry } = run.enter(call, place);
  response.once("close", () => {
    entry.abandoned = fate.fault === null && !response.writableFinished;
  });
  await new Promise((resolve) => setTimeout(resolve, fate.latencyMs));
  strike({ call, fate, entry, response });
}

function strike({ call, fate, entry, response }: Answering): void {
  switch (fate.fault) {
    case "hanging":
      return;
    case "throttled":
      refuse(response, { status: 400, name: "ThrottlingException", message: "Rate exceeded" });
      return;
    case "failing":
      refuse(response, {
        status: fate.form < 0.5 ? 500 : 503,
        name: "ServiceFailureException",
        message: "An unknown condition has caused a service failure.",
      });
      return;
    case "refused":
      refuse(response, {
        status: 400,
        name: fate.form < 0.5 ? "InvalidSampleRateException" : "ValidationException",
        message: "The specified value is not valid.",
      });
      return;
    case "cut":
    case "short":
    case "wrong-rate":
    case null:
      sendAudio({ call, fate, entry, response });
  }
}

function sendAudio({ call, fate, entry, response }: Answering): void {
  const isOther = fate.fault === "wrong-rate";
  const body = speak(call, isOther ? { sampleRate: otherRate(call.sampleRate) } : {});
  const half = body.subarray(0, Math.floor(body.length / 2));
  // A supplier bills who has hung up meanwhile, too.
  entry.billed = true;
  entry.answeredAt = Date.now();
  if (response.destroyed) return;
  const headers = {
    "content-type": call.format === "mp3" ? "audio/mpeg" : "application/x-json-stream",
    "x-amzn-requestcharacters": String(entry.characters),
  };
  if (fate.fault === "short") {
    response.writeHead(200, { ...headers, "transfer-encoding": "chunked" });
    // Where a frame or a mark ends, nothing but the length tells that something is missing.
    response.end(fate.form < 0.5 ? half : speak(call, { share: 0.5 }));
    return;
  }
  response.writeHead(200, { ...headers, "content-length": body.length });
  if (fate.fault === "cut") response.write(half, () => response.destroy());
  else response.end(body);
}

function refuse(
  response: ServerResponse,
  fault: { status: number; name: string; message: string },
): void {
  response.writeHead(fault.status, {
    "content-type": "application/json",
    "x-amzn-errortype": `${fault.name}:http://internal.amazon.com/coral/com.amazonaws/`,
  });
  response.end(JSON.stringify({ message: fault.message }));
}
