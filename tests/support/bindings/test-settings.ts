/** Settings of the worker under test; none of them is secret. */
export const testSettings = {
  AUTH_SECRET: "a-secret-that-only-tests-know-0001",
  MEDIA_ACCESS_KEY_ID: "test-media-access-key",
  MEDIA_SECRET_ACCESS_KEY: "test-media-secret-access-key",
  POLLY_ENDPOINT: "http://127.0.0.1:9",
  POLLY_ACCESS_KEY_ID: "test-polly-access-key",
  POLLY_SECRET_ACCESS_KEY: "test-polly-secret-access-key",
  SIGN_UP: "open",
};
