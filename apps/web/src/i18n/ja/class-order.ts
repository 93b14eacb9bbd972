import type { texts as english } from "../en/class-order.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "order.title": "クラス全員のエピソード",
  "order.lead": "コースの受講者一人ひとりに合わせて、エピソードを1つずつ作成します。",
  "order.course": "コース",
  "order.choose": "コースを選んでください",
  "order.price": "費用の見積もり",
  "order.price.hint":
    "過去30日の費用から計算しています。すでに読み上げたレッスンには費用がかからないため、実際は少なくなることがあります。",
  "order.episodes": { other: "エピソード{count}件" },
  "order.nobody": "このコースの受講者はまだいません。",
  "order.characters": { other: "読み上げ{count}文字" },
  "order.tokens": { other: "モデルのトークン{count}個" },
  "order.money": "約{money}",
  "order.noLimit": "今月の予算に上限はありません。",
  "order.left": "今月の予算の残りは{money}です。",
  "order.tooMuch": "今月の予算では足りません。一部のエピソードはテキストで届きます。",
  "order.submit": "作成する",
  "order.ask": { other: "エピソードを{count}件作成しますか？" },
  "order.askText":
    "各受講者の1日の上限に数えます。ほかに待っている人がいるエピソードを先に作成します。上限に達している受講者の分は作成しません。",
  "order.progress": "クラスのエピソード",
  "order.asking": "受講者ごとに依頼しています…",
  "order.waiting": "待機中",
  "order.running": "作成中",
  "order.review": "承認待ち",
  "order.done": "完成",
  "order.failed": "失敗",
  "order.retry": { other: "失敗した{count}件を再試行" },
  "order.list": "一覧に表示",
  "order.allDone": "すべて完成しました。",
  "order.allMade": { other: "すべて作成しました。{count}件が承認を待っています。" },
  "order.refused": { other: "次の{count}人の分は作成できませんでした：" },
  "order.moreRefused": { other: "ほか{count}人" },
  "order.refusedOne": "{name}：{reason}",
  "order.none": "この依頼にはエピソードがありません。",
};
