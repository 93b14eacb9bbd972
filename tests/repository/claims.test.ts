import { expect, test } from "vitest";

import {
  BAD_KINDS,
  type ClaimPiece,
  GOOD_FORMS,
  readHeldOutClaims,
  readTuningClaims,
} from "../support/claims.ts";

const halves = { tuning: readTuningClaims(), heldOut: readHeldOutClaims() };
const all = [...halves.tuning, ...halves.heldOut];

function count(pieces: ClaimPiece[], name: (piece: ClaimPiece) => string) {
  const counts: Record<string, number> = {};
  for (const piece of pieces) counts[name(piece)] = (counts[name(piece)] ?? 0) + 1;
  return counts;
}

test("each half has thirty good and thirty bad claims, of every kind as many as the other", () => {
  for (const half of Object.values(halves)) {
    expect(count(half, (piece) => String(piece.supported))).toEqual({ true: 30, false: 30 });
  }
  const kinds = count(halves.tuning, (piece) => piece.kind);
  expect(kinds).toEqual(count(halves.heldOut, (piece) => piece.kind));
  expect(Object.keys(kinds).toSorted()).toEqual([...GOOD_FORMS, ...BAD_KINDS].toSorted());
});

test("the halves are alike in languages, and a third of all claims is not English alone", () => {
  const name = (piece: ClaimPiece) => `${piece.language}, ${piece.supported}`;
  const [tuning, heldOut] = [count(halves.tuning, name), count(halves.heldOut, name)];
  for (const language of ["en", "ja", "es", "fr", "de", "it", "pt", "ru", "ko"]) {
    for (const supported of [true, false]) {
      const [one = 0, other = 0] = [tuning, heldOut].map(
        (half) => half[`${language}, ${supported}`],
      );
      expect(Math.min(one, other), language).toBeGreaterThan(0);
      expect(Math.abs(one - other), language).toBeLessThanOrEqual(1);
    }
  }
  for (const supported of [true, false]) {
    const foreign = all.filter(
      (piece) =>
        piece.supported === supported &&
        [piece.language, piece.material.language].some((l) => l !== "en"),
    );
    expect(foreign.length).toBeGreaterThanOrEqual(18);
  }
});

test("a claim cites sentences of its material, once each, and some sentence stays uncited", () => {
  for (const { id, cites, material } of all) {
    const ids = material.sentences.map((sentence) => sentence.id);
    expect(ids, material.id).toEqual(ids.map((_, index) => index + 1));
    expect(new Set(cites).size, id).toBe(cites.length);
    expect(ids, id).toEqual(expect.arrayContaining(cites));
    expect(cites.length, id).toBeLessThan(ids.length);
  }
});

test("no claim and no id stands twice, no half has a sentence of the other, and none copies its material", () => {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  expect(new Set(all.map((piece) => piece.id)).size).toBe(all.length);
  expect(new Set(all.map((piece) => plain(piece.claim))).size).toBe(all.length);
  const sentences = (pieces: ClaimPiece[]) =>
    new Set(pieces.flatMap((piece) => piece.material.sentences.map(({ text }) => plain(text))));
  expect(sentences(halves.tuning).isDisjointFrom(sentences(halves.heldOut))).toBe(true);
  for (const { id, claim, material } of all) {
    expect(
      material.sentences.map(({ text }) => plain(text)),
      id,
    ).not.toContain(plain(claim));
  }
});

test("a claim is as long as one sentence of a lesson", () => {
  for (const { id, language, claim } of all) {
    const length = language === "ja" ? claim.length / 3 : claim.split(/\s+/).length;
    expect(length, id).toBeGreaterThanOrEqual(8);
    expect(length, id).toBeLessThanOrEqual(language === "ja" ? 30 : 25);
  }
});
