/** SQL of the whole key of a row of `tracks`, which keeps what follows its own folder. */
export const AUDIO_KEY = `iif(instr(audio_key, '/') > 0, audio_key,
  'ep/' || tracks.id || '/' || audio_key)`;
