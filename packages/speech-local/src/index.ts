/** A stand-in for Amazon Polly on one machine, for development. */
export {
  startSpeechServer,
  type SpeechServer,
  type SpeechServerOptions,
} from "./start-speech-server.ts";
