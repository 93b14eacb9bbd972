import { expect, test } from "vitest";

import { readMeasureSettings } from "./settings.ts";

const polly = {
  POLLY_ENDPOINT: "https://polly.eu-west-1.amazonaws.com/",
  POLLY_REGION: "eu-west-1",
  POLLY_ACCESS_KEY_ID: "key",
  POLLY_SECRET_ACCESS_KEY: "secret",
};

test("without an endpoint the voices of this machine are measured at 44.1 kHz", () => {
  expect(readMeasureSettings([], {})).toEqual({
    sampleRate: 44_100,
    voices: [],
    isPriceAccepted: false,
    polly: null,
  });
});

test("Polly is measured with the key of the environment, and paid for with --yes", () => {
  expect(
    readMeasureSettings(["--", "--sample-rate", "24000", "--voices", "Ruth,Lea", "--yes"], polly),
  ).toEqual({
    sampleRate: 24_000,
    voices: ["Ruth", "Lea"],
    isPriceAccepted: true,
    polly: {
      endpoint: "https://polly.eu-west-1.amazonaws.com",
      region: "eu-west-1",
      accessKeyId: "key",
      secretAccessKey: "secret",
    },
  });
});

test("what cannot be meant is refused by name", () => {
  expect(() => readMeasureSettings(["--sample-rate", "8000"], {})).toThrow(/24000 or 44100/);
  expect(() => readMeasureSettings(["--sample-rate"], {})).toThrow(/24000 or 44100/);
  expect(() => readMeasureSettings(["--voices"], {})).toThrow(/Joanna,Takumi/);
  expect(() => readMeasureSettings(["--no"], {})).toThrow(/"--no" is not known/);
  const { POLLY_REGION: _, ...rest } = polly;
  expect(() => readMeasureSettings([], rest)).toThrow(/POLLY_REGION is missing/);
});
