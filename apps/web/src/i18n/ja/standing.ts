import type { texts as english } from "../en/standing.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "standing.known": "「{title}」で身についた内容",
  "standing.state.mastered": "習得済み",
  "standing.state.learning": "学習中",
  "standing.state.not_yet": "未学習",
  "standing.due": { other: "{count}項目が復習の時期です" },
  "standing.dueNow": "復習の時期",
  "standing.dueOn": "{day}に再び出題",
  "standing.tomorrow": "明日",

  "standing.level": "このコースでのレベル：",
  "standing.levelChosen":
    "ご自身で選んだレベルです。回答が25回、またはクイズが5回になると、成績に合わせて変わります。",
  "standing.levelResults": "これまでの正答率は{percent}です。クイズ1回は回答5回分として数えます。",
  "standing.answers": { other: "{count}回の回答のうち{right}回正解" },
  "standing.half": { other: "半分正解{count}回" },
  "standing.quizzes": { other: "クイズ{count}回、平均{percent}" },

  "standing.weak": "苦手な内容",
  "standing.weakMissed": "前回は不正解",
  "standing.weakQuiz": { other: "クイズ{count}回で{percent}" },
  "standing.weakMore": { other: "ほか{count}項目" },
  "standing.noneWeak": "今のところ、苦手な内容はありません。",
  "standing.scores": "クイズの点数",

  "cards.title": "暗記カード",
  "cards.text":
    "Ankiに読み込めるテキストファイルです。質問1つが1枚のカードになり、もう一度読み込むと、すでにあるカードが更新されます。",
  "cards.all": "すべてダウンロード",
  "cards.missed": "答えられなかったものだけ",
  "cards.allOf": "Anki用の暗記カード",
  "cards.missedOf": "答えられなかったものの暗記カード",
  "cards.none": "このコースで答えられなかったものはありません。",

  "choice.menu": "「{term}」についての希望",
  "choice.retry": "希望を読み込めませんでした。もう一度試す",
  "choice.more": "もっと学ぶ",
  "choice.skip": "とばす",
  "choice.not_weak": "苦手ではない",
  "choice.takeBack": "「{choice}」を取り消す",
  "choice.does.more": "次のエピソードで最初に取り上げ、その後は半分の間隔で復習します。",
  "choice.does.skip": "取り消すまで、説明も出題もしません。",
  "choice.does.not_weak": "次に間違えるまで、苦手な内容として扱いません。",
  "choice.does.takeBack": "ほかの内容と同じ扱いに戻ります。",
  "choice.chosen.more": "もっと学びたい内容に選んでいます。",
  "choice.chosen.skip": "とばす内容に選んでいます。",
  "choice.chosen.not_weak": "苦手ではない内容に選んでいます。",
  "choice.saved.more":
    "「{term}」を次のエピソードで最初に取り上げ、その後は半分の間隔で復習します。",
  "choice.saved.skip": "取り消すまで、「{term}」は説明も出題もしません。",
  "choice.saved.not_weak": "次に間違えるまで、「{term}」を苦手な内容として扱いません。",
  "choice.saved.takeBack": "「{term}」はほかの内容と同じ扱いに戻りました。",
  "choice.obeyed": "ご自身の希望",
  "choice.obeyed.more": "ご希望により「{term}」を多く取り上げました。",
  "choice.obeyed.skip": "ご希望により「{term}」をとばしました。",
  "choice.obeyed.not_weak": "ご希望により「{term}」を苦手な内容として扱いませんでした。",
};
