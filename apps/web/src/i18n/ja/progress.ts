import type { texts as english } from "../en/progress.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "progress.title": "進み具合",
  "progress.due": { other: "{count} 問が復習の時期です" },
  "progress.dueIn": { other: "{count} 問" },
  "progress.dueText":
    "カードでも、耳からでも、いつでもここで答えられます。長くても 10 分で終わり、忘れかけるころにまた出題されます。",
  "progress.review": "今すぐ復習",
  "progress.none": "復習するものはありません",
  "progress.noneUntil": "{day}まで復習するものはありません",
  "progress.noneText": "覚えたことはしばらく忘れません。エピソードは新しい内容に進みます。",
  "progress.nothingMet": "復習は最初のエピソードから始まります",
  "progress.nothingMetText":
    "聞いた内容は、数日後に質問としてこのページとエピソードに戻ってきます。",
  "progress.toToday": "今日のエピソードへ",
  "progress.missedToday": {
    other: "今日つまずいた {count} 問は、次のエピソードでもう一度説明します。",
  },
  "progress.noCourse": "まずコースに参加しましょう",
  "progress.noCourseText": "身についた内容、復習の時期、苦手な内容がここに表示されます。",
  "progress.toCourses": "コースを見る",
  "progress.courses": "身についた内容",
  "progress.more": "「{title}」のその他の操作",
  "progress.coming": "これから戻ってくるもの",
  "progress.questions": { other: "{count} 問" },

  "report.menu": "進み具合をダウンロード",
  "report.days": "1 日ごとの記録（CSV）",
  "report.courses": "コース別（CSV）",
  "report.concepts": "身についた内容（CSV）",
  "report.all": "すべて（JSON）",

  "listened.title": "聞いた時間",
  "listened.streak": { other: "{count} 日連続" },
  "listened.noStreak": "次に聞くか復習した日から、新しい連続記録が始まります",
  "listened.longest": { other: "最長 {count} 日連続" },
  "listened.today": "今日の分は達成済み",
  "listened.todayOpen": "今日も、聞くか復習すると記録に加わります",
  "listened.frozen": "休んでも記録が途切れなかった日: {days}",
  "listened.period": "期間",
  "listened.days": { other: "{count} 日間" },
  "listened.sessions": { other: "{count} 回" },
  "listened.before": { other: "その前の {count} 日間は {minutes}" },
  "listened.chart": "1 日ごとの聞いた時間（分）",
  "listened.day": { other: "{day}: {count} 分" },

  "review.title": "復習",
  "review.of": "{total} 問中 {number} 問目",
  "review.next": "次へ",
  "review.later": "今はやめておく",
  "review.had": { other: "{count} 問中 {had} 問を覚えていました" },
  "review.allHad": "すべて正解でした。次に出題されるまでの間隔が長くなります。",
  "review.slipped": { other: "つまずいた {count} 問は、次のエピソードでもう一度説明します。" },
  "review.firstBack": "ほかの質問は、早いもので{day}に再び出題されます。",
  "review.nothingAnswered": "回答はありませんでした",
  "review.left": {
    other: "復習の時期の質問があと {count} 問あります。今でも、あとでも構いません。",
  },
  "review.more": "もう 10 分続ける",
  "review.toProgress": "進み具合に戻る",
  "review.nextEpisode": "次のエピソードで",
  "review.back": "{day}に再び出題",

  "review.play": "復習を聞く",
  "review.pause": "復習を一時停止",
  "review.audio": "復習",
  "review.about": { other: "耳で復習: 最大 {count} 問、約 {minutes}" },
  "review.heard": { other: "音声で {count} 問、{minutes}" },
  "review.heardLeft": {
    other: "ほかの {count} 問は今の音声で読まれたことがないため、カードで答えます。",
  },
  "review.noAudio":
    "今の音声で読まれた質問がまだないため、再生できるものがありません。カードで答えられます。",

  "reason.reviews.concept_gone": "この質問はもう出題されません。",
  "reason.reviews.not_asked": "この質問はまだ出題されていません。ページを読み込み直してください。",
};
