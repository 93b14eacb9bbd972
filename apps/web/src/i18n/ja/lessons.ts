import type { texts as english } from "../en/lessons.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "lessons.title": "レッスン",
  "lessons.lead":
    "このコースの受講者が聴く文章そのものです。レッスンは一度書かれ、全員が同じものを聴きます。",
  "lessons.toAll": "レッスン一覧",
  "lessons.none": "まだレッスンがありません",
  "lessons.noneText":
    "レッスンは、最初のエピソードで必要になったときに書かれます。その後、ここで読んだり直したりできます。",

  "supply.whole": { other: "受講者が最初に聴くレッスン{count}件は、すべて書かれています。" },
  "supply.lacking":
    "受講者が最初に聴くレッスン{wanted}件（それぞれのレベルと言語）のうち、{lacking}件がまだ書かれていません。",
  "supply.byModel":
    "エピソードで必要になったときに書かれますが、前もって書いておけば、誰かが聴く前に読むことができ、最初のエピソードも早く届きます。",
  "supply.byTemplate":
    "エピソードで必要になったときに書かれますが、前もって書いておけば、誰かが聴く前に読むことができます。",
  "supply.givenUp": {
    other:
      "そのうち{count}件は、何度か試しても書けませんでした。必要になったエピソードでは、LearnLabの内蔵ライターの文が使われます。",
  },
  "supply.fill": { other: "{count}件のレッスンを書く" },
  "supply.waiting": { other: "{count}件のレッスンを書いています" },
  "supply.waitingHint": "5分以内に始まり、ページを離れても続きます。",
  "supply.waitingBudget":
    "今月の予算の半分を使うと止まり、残りはエピソードのために取っておかれます。",
  "supply.progress": "書かれたレッスン",
  "lessons.other": "コースにない内容",
  "lessons.teach": "初回",
  "lessons.again": "2回目以降",
  "lessons.quick": "おさらい",
  "lessons.version": "バージョン{version}",
  "lessons.template": "LearnLabの内蔵ライター",
  "lessons.changedByYou": "あなたが編集",
  "lessons.changed": "人の手で編集",

  "lesson.missing": "このレッスンは見つかりません",
  "lesson.missingText": "取り下げられました。次に必要になったエピソードで、新しく書かれます。",
  "lesson.part.lesson": "説明",
  "lesson.part.recall": "質問：それは何か",
  "lesson.part.why": "質問：なぜそうなのか",
  "lesson.part.apply": "質問：この場合どうなるか",
  "lesson.beside": "並べる言語",
  "lesson.edit": "編集",
  "lesson.editIn": "{language}を編集",
  "lesson.editHint":
    "すでにあるエピソードは、聴いたときの言葉のままです。次のエピソードから新しい言葉になります。",
  "lesson.sentence": "{language}、{number}文目",
  "lesson.quote": "教材より：「{quote}」",
  "lesson.quoted": "引用のみ（判定なし）",
  "lesson.judged": "モデルが判定済み",
  "lesson.teacher": "先生が書いたもの",
  "lesson.empty": "文を空にすることはできません。",
  "lesson.long": "1文は{most}文字までです。この文は{count}文字あります。",
  "lesson.unspeakable": "「{found}」は読み上げられません。アドレスやマークアップを除いてください。",
  "lesson.notSpoken": "この文は{language}にはありません。",
  "lesson.save": "変更を保存",
  "lesson.cancel": "キャンセル",
  "lesson.nothingChanged": "まだ変更はありません",
  "lesson.changes": { other: "{count}文を変更" },
  "lesson.saved": "保存しました。これからのエピソードに反映されます。",
  "lesson.look": "最新のバージョンを表示",
  "lesson.replaced":
    "編集しているあいだに、ほかの人がこのレッスンを置き換えました。あなたが書いた内容は残っており、現在のバージョン{version}に重ねて表示しています。確認して、次のバージョンとして保存できます。",
  "lesson.saveAsNew": "新しいバージョンとして保存",
  "lesson.nowSays": "最新のバージョンでは：「{text}」",
  "lesson.takenBack":
    "編集しているあいだに、ほかの人がこのレッスンを取り下げました。あなたが書いた内容はここに残っていますが、次に必要になったエピソードで新しく書かれるまで、保存先のレッスンがありません。",
  "lesson.lookAgain": "もう一度確認する",
  "lesson.leftovers": "レッスンからなくなった文",
  "lesson.leftoversText":
    "あなたが変更したこれらの文は、最新のバージョンにはありません。保存されませんので、必要なものはコピーしてください。",
  "lesson.leftover": "あなたが変更した文",

  "lesson.revoice": "録り直す",
  "lesson.revoiceTitle": "このレッスンを録り直しますか？",
  "lesson.revoiceText":
    "次に必要になったエピソードで、同じ言葉をすべての言語で新しく録音します。すでにあるエピソードの音声は変わりません。",
  "lesson.revoiced": "次のエピソードで録り直します。",
  "lesson.withdraw": "取り下げる",
  "lesson.withdrawTitle": "このレッスンを取り下げますか？",
  "lesson.withdrawText":
    "すでにあるエピソードには残ります。次に必要になったエピソードで、教材から新しく書かれます。手で直した部分は引き継がれません。",
  "lesson.restored": "レッスンを元に戻しました。",
  "lesson.withdrawn": "レッスンを取り下げました。次のエピソードで新しく書かれます。",

  "reason.lesson.not_found":
    "このバージョンはもうありません。レッスンが変更されたか、取り下げられました。",
  "reason.lesson.changed":
    "ほかの人がこのレッスンを変更しました。あなたが書いた内容はここに残っています。",
  "reason.lesson.other_language":
    "レッスンとは別の言語で書かれています。言語ごとの欄に入力してください。",
  "reason.lesson.no_sentence": "変更した文の1つが、このレッスンの最新のバージョンにはありません。",
};
