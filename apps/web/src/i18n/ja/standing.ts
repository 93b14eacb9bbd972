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

  "standing.level": "このコースでのレベル",
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

  "cards.title": "単語カード",
  "cards.text":
    "Ankiに読み込めるテキストファイルです。質問1つが1枚のカードになり、もう一度読み込むと、すでにあるカードが更新されます。",
  "cards.all": "すべてダウンロード",
  "cards.missed": "答えられなかったものだけ",
  "cards.allOf": "Anki用の単語カード",
  "cards.missedOf": "答えられなかったものの単語カード",
  "cards.none": "このコースで答えられなかったものはありません。",
};
