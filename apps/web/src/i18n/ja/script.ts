import type { texts as english } from "../en/script.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "script.title": "台本を編集",
  "script.lead": "ここでの変更は、このエピソードだけに反映されます。",
  "script.lessons":
    "レッスンそのものが間違っている場合は、コースのレッスンで直してください：{courses}",
  "script.until": "新しいバージョンができるまでは、今のものがそのまま使われます。",
  "script.waits": "編集したあとも、引き続き承認待ちになります。",
  "script.toEpisode": "エピソードへ戻る",
  "script.toApprovals": "承認へ戻る",

  "script.kind.greeting": "あいさつ",
  "script.kind.warm_up": "最初の質問の前",
  "script.kind.recap": "振り返り",
  "script.kind.bridge": "つなぎ",
  "script.kind.lesson": "レッスン",
  "script.kind.question": "質問",
  "script.kind.pause": "答える時間",
  "script.kind.answer": "答え",
  "script.kind.recall": "今日のまとめ",
  "script.kind.closing": "終わりのあいさつ",
  "script.kind.chapter": "チャプター",
  "script.lessonsOf": "「{course}」のレッスン",
  "script.audio": "{language}の音声",
  "script.playFrom": "{position}から再生、{language}",
  "script.edit": "編集",
  "script.editOf": "{number}番目を編集：{name}、{language}",
  "script.sentence": "{number}文目",
  "script.undo": "元に戻す",
  "script.undoAll": "すべて元に戻す",
  "script.notSpoken": "この部分は{language}にはありません。",
  "script.answeredQuestion": "すでに回答された質問があるため、質問の文は変更できません。",

  "script.voice": "変更した部分を音声にする",
  "script.save": "変更を保存",
  "script.nothing": "まだ変更はありません",
  "script.changes": { other: "{count}か所を変更" },
  "script.voicing": "変更した部分の音声を作っています。このページを離れても続きます。",
  "script.saving": "新しいバージョンを保存しています。",
  "script.otherVoicing":
    "このエピソードの別の新しいバージョンを作っています。あなたが書いた内容はここに残り、終わってから保存できます。",
  "script.ready": "新しいバージョンができました。",
  "script.readyWaits": "新しいバージョンができました。引き続き承認待ちです。",
  "script.unmade":
    "新しいバージョンを作れませんでした。エピソードは元のままです。あなたが書いた内容はここに残っています。理由：{reason}",
  "script.nowSays": "最新のバージョンでは：「{text}」",
  "script.leftovers":
    "あなたが変更したこれらの文は、もう台本にありません。必要なものはコピーしてください。",
  "script.long": "1文は{most}文字までです。この文は{count}文字あります。",
  "script.segmentLong": "1つの部分は{most}文字までです。この部分は{count}文字あります。",
  "script.empty": "空にすることはできません。少なくとも1文を残してください。",
  "script.unspeakable": "「{found}」は読み上げられません。アドレスやマークアップを除いてください。",
  "script.lookAbove": "このままでは音声にできない部分があります。理由はその部分に表示しています。",
  "script.tooLong":
    "{language}のエピソードが約{length}になります。長さは{most}までです。どこかを短くしてください。",
  "script.tooShort":
    "{language}のエピソードが約{length}になります。少なくとも{least}必要です。もう少し残してください。",
  "script.otherLanguage": "{language}の文ではなくなっています。言語ごとの欄に入力してください。",

  "reason.edit.changed":
    "ほかの人がこのエピソードを変更しました。あなたが書いた内容はここに残っています。見比べて、もう一度保存してください。",
  "reason.edit.unchanged": "台本はすでにその内容です。",
  "reason.edit.no_sentence": "変更した文の1つが、この台本の最新のバージョンにはありません。",
  "reason.edit.question_answered":
    "質問が回答されたため、質問の文は変更できません。質問の変更を元に戻してください。",
};
