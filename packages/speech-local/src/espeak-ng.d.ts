declare module "@echogarden/espeak-ng-emscripten" {
  export type EspeakEvent = {
    type: string;
    text_position: number;
    word_length: number;
    audio_position: number;
  };

  export type EspeakWorker = {
    set_voice(name: string): number;
    set_rate(wordsPerMinute: number): void;
    set_pitch(pitch: number): void;
    synthesize(
      text: string,
      onAudio: (samples: Int16Array | null, events: EspeakEvent[]) => boolean,
    ): void;
  };

  const load: () => Promise<{ eSpeakNGWorker: new () => EspeakWorker }>;
  export default load;
}
