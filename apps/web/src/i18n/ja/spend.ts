import type { texts as english } from "../en/spend.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "spend.title": "費用",
  "spend.lead": "音声とモデルにかかった費用と、その上限です。",
  "spend.standIn":
    "このサイトの音声は仮の声です。料金はかからないため、文字数は{nothing}として数えます。",

  "spend.month": "今月",
  "spend.monthHint": "{month}（UTCの時刻で数えます）",
  "spend.ofCap": "{cap}のうち{spent}",
  "spend.barLabel": "今月の予算のうち使った割合",
  "spend.left": "残り{left}",
  "spend.noCap": "上限はありません",
  "spend.near": "予算の大部分を使いました。",
  "spend.used":
    "予算を使い切りました。エピソードは引き続き届きますが、音声がまだない部分はテキストになります。",
  "spend.reserved": "うち{reserved}は、精算前の呼び出しのために確保されています",
  "spend.estimated":
    "うち{estimated}は見積もりです。結果が届かなかった呼び出しは、かかり得る最大の額で数えています",

  "spend.limits": "上限",
  "spend.limitsHint": "次のリクエストから適用されます。",
  "spend.perDay": "受講者1人が1日に作れるエピソード",
  "spend.perDayHint": "0〜100。毎日のエピソードは別枠です。0にすると何も作られません。",
  "spend.perDayWrong": "0から100までの整数を入力してください。",
  "spend.budget": "1か月の予算",
  "spend.budgetNone": "上限なし",
  "spend.budgetNoneHint": "費用にかかわらず、音声を作ります。",
  "spend.budgetSome": "金額を決める",
  "spend.budgetSomeHint":
    "すべての提供元を合わせた金額です。使い切ると、エピソードはテキストになります。",
  "spend.dollars": "1か月の金額（米ドル）",
  "spend.dollarsWrong": "0から1,000,000までの金額を入力してください。セントも指定できます。",
  "spend.save": "上限を保存",
  "spend.undo": "変更を取り消す",
  "spend.saved": "上限を保存しました。今から適用されます。",

  "spend.writing": "新しいレッスン",
  "spend.writingHint":
    "レッスンは最初に必要になったときに書かれ、そのコースを学ぶ全員が同じものを使います。",
  "spend.drafts": "レッスンの書き方",
  "spend.draftsOnce": "1回だけ書く",
  "spend.draftsOnceHint": "すべてのチェックを通ったものを使います。",
  "spend.draftsTwice": "2回書いて、よいほうを残す",
  "spend.draftsTwiceHint":
    "どちらもすべてのチェックを通ります。裏付けのない説明と教材の言葉の繰り返しが少なく、耳で追いやすいほうを残します。",
  "spend.draftsInUse": "使用中",
  "spend.draftsPrice": "新しいレッスン1,000本",
  "spend.draftsNote":
    "1つの言語で書き、モデルによる確認も含めたおおよその金額です（{models}、価格を設定していなければ2026年11月の定価）。同じレッスンを使う次からのエピソードでは、費用はかかりません。",
  "spend.draftsGuessed":
    "価格のわからないモデルは、わかっている中で最も高いモデルとして計算しています。",
  "spend.draftsLeft": "月の予算の残りが5分の1を下回ると、2回目は書きません。",
  "spend.draftsNoModel":
    "ここにはモデルが設定されていません。LearnLabの内蔵ライターが、費用なしでレッスンを1回ずつ書きます。モデルを設定すると、この選択が有効になります。",
  "spend.draftsSave": "レッスンの書き方を保存",
  "spend.draftsSaved": "保存しました。これから書かれるレッスンに適用されます。",

  "spend.days": "過去60日間",
  "spend.daysTotal": "合計{total}",
  "spend.chart": "過去60日間の日ごとの費用。合計{total}、最も多い日は{day}の{most}です。",
  "spend.daysFree": "この期間に支払いはありません。",
  "spend.daysTable": "日ごとの表を見る",

  "spend.months": "月と提供元ごと",
  "spend.supplier": "提供元",
  "spend.calls": "呼び出し",
  "spend.amount": "量",
  "spend.settled": "支払い済み",
  "spend.pending": "確保分",
  "spend.callCount": { other: "{count}回" },
  "spend.characters": { other: "{count}文字" },
  "spend.tokens": { other: "{count}トークン" },
  "spend.polly": "Amazon Polly",
  "spend.pollyStandIn": "仮の声",
  "spend.openai": "OpenAI API",
  "spend.gemini": "Gemini",

  "spend.courses": "今月のコース別",
  "spend.course": "コース",
  "spend.coursesHint":
    "複数のコースを扱うエピソードは、含まれる項目の数に応じて各コースに割り振られます。",
  "spend.noCourse": "コースなし（試聴、教材、翻訳、削除済みのエピソード）",
  "spend.atCap":
    "上限に達すると、何も購入しません。音声がすでにあるものを除き、エピソードはテキストになります。新しいレッスンはLearnLabの内蔵ライターが書き、モデルによる採点、提案、翻訳は行いません。翌月（UTC）になるか上限を上げると再開します。",
  "spend.learners": "今月、費用が多い受講者",
  "spend.learnersHint": "最大10人まで表示します。",
  "spend.learner": "受講者",
  "spend.episodes": "エピソード",
  "spend.cost": "費用",
  "spend.noLearners": "今月作られたエピソードはありません。",

  "spend.none": "まだ記録がありません",
  "spend.noneText":
    "エピソードの音声が作られると、呼び出しの回数と費用が、日と月ごとにここに表示されます。",
  "spend.noneStandIn":
    "このサイトの音声は仮の声で、料金はかかりません。使った量はここに記録されます。",
};
