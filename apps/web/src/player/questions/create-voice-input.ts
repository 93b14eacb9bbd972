import { createSignal, onCleanup } from "solid-js";

/** The used part of the browser's speech recognition, which some browsers lack. */
interface Recognition {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start: () => void;
  stop: () => void;
  abort: () => void;
}

declare global {
  interface Window {
    SpeechRecognition?: new () => Recognition;
    webkitSpeechRecognition?: new () => Recognition;
  }
}

/** Asked once per device, because it is the device's microphone. */
const CONSENT = "learnlab.voiceAnswers";

export function hasVoiceConsent(): boolean {
  try {
    return localStorage.getItem(CONSENT) === "yes";
  } catch {
    return false;
  }
}

export function keepVoiceConsent(): void {
  try {
    localStorage.setItem(CONSENT, "yes");
  } catch {
    // If storage is forbidden, it is asked again.
  }
}

export type VoiceProblem = "refused" | "nothing" | "failed";

const PROBLEMS: Record<string, VoiceProblem> = {
  "not-allowed": "refused",
  "service-not-allowed": "refused",
  "no-speech": "nothing",
};

/** Transcribes speech in a language; null if the browser cannot. */
export function createVoiceInput(parts: { language: string; onText: (text: string) => void }) {
  const Recognizer = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  if (Recognizer === undefined) return null;
  const [isListening, setListening] = createSignal(false);
  const [problem, setProblem] = createSignal<VoiceProblem | null>(null);
  let running: Recognition | null = null;
  onCleanup(() => running?.abort());

  function start(make: new () => Recognition): void {
    const recognition = new make();
    running = recognition;
    recognition.lang = parts.language;
    recognition.interimResults = true;
    recognition.continuous = true;
    recognition.onresult = ({ results }) =>
      parts.onText(
        Array.from(results, (result) => result[0]?.transcript ?? "")
          .join(" ")
          .replaceAll(/\s+/g, " ")
          .trim(),
      );
    recognition.onerror = ({ error }) => {
      if (error !== "aborted") setProblem(PROBLEMS[error] ?? "failed");
    };
    recognition.onend = () => setListening(false);
    setProblem(null);
    setListening(true);
    recognition.start();
  }

  return {
    isListening,
    problem,
    toggle(): void {
      if (isListening()) running?.stop();
      else start(Recognizer);
    },
  };
}
