import type { texts as english } from "../en/hearing.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "hearing.title": "受講者と同じように聴く",
  "hearing.hint":
    "レッスンと質問、答えを、標準の声で聴けます。コースに登録されることも、再生が記録されることもありません。",
  "hearing.level": "対象のレベル",
  "hearing.language": "言語",
  "hearing.listen": "聴く",
  "hearing.pause": "一時停止",
  "hearing.otherLanguage":
    "このレッスンは{language}に訳されていないため、受講者は{heard}で聴きます。",
  "hearing.notWritten": "このレベルのレッスンは、{language}ではまだ書かれていません。",
  "hearing.notSpoken": {
    other: "{parts}個の音声のうち、{count}個がまだ作られていません。",
  },
  "hearing.costs": "作成の費用は約{cost}です。",
  "hearing.free": "作成に費用はかかりません。",
  "hearing.noLimit": "今月の予算に上限はありません。",
  "hearing.covered": "今月の予算で作成できます。",
  "hearing.tooDear": "今月の予算の残りは{left}のため、足りません。",
  "hearing.make": "作成して聴く",
  "hearing.writing": "書いています…",
  "hearing.speaking": "音声を作っています：{parts}個中{done}個",
  "hearing.progress": "レッスンの作成の進み具合",
  "hearing.cancel": "今はやめておく",
  "reason.lesson.not_written":
    "このレッスンをその言語で書けるモデルがありませんでした。しばらくしてから、もう一度お試しください。",
  "reason.lesson.audio_gone": "この音声は残っていません。もう一度レッスンを再生してください。",
};
