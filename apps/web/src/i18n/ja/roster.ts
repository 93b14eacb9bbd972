import type { texts as english } from "../en/roster.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "roster.title": "ファイルから招待する",
  "roster.lead":
    "表計算ソフトで保存したCSVファイルを使います。1行に1つのメールアドレスを書き、必要なら役割と参加するコース（タイトルまたは参加コード）を加えます。1回に100人までです。各行を確認するまで、誰も招待されません。",
  "roster.back": "メンバー",
  "roster.choose": "ファイルを選ぶ",
  "roster.chooseOther": "別のファイルを選ぶ",
  "roster.preview": "ファイルの内容",
  "roster.missing": "1行目に「email」の列がありません。",
  "roster.faults": { other: "招待できない行が{count}行あります" },
  "roster.line": "{line}行目：",
  "roster.fault.columns": "列の数が1行目と違います。",
  "roster.fault.no_email": "メールアドレスがありません。",
  "roster.fault.email": "メールアドレスの形ではありません。",
  "roster.fault.twice": "同じメールアドレスが上の行にあります。",
  "roster.fault.unknown_role": "役割には、learner、teacher、adminのどれかを書いてください。",
  "roster.fault.unknown_course": "このタイトルまたは参加コードのコースはありません。",
  "roster.fault.ambiguous_course":
    "同じタイトルのコースがいくつかあります。参加コードを書いてください。",
  "roster.fault.archived_course": "このコースはアーカイブされています。",
  "roster.fault.has_account": "このメールアドレスのアカウントがすでにあります。",
  "roster.fault.too_many":
    "1つのファイルで招待できるのは100人までです。別のファイルに分けてください。",
  "roster.good": { other: "{count}行は問題ありません" },
  "roster.invitedBefore": "招待済み（変更されません）",
  "roster.nobody": "招待する人がいません。",
  "roster.byMailHint": "送らない場合は、渡すためのリンクをファイルで受け取れます。",
  "roster.invite": { other: "{count}人を招待する" },
  "roster.result": "各行の結果",
  "roster.outcome.invited": "招待しました。",
  "roster.outcome.mailed": "メールで招待しました。",
  "roster.outcome.not_mailed": "招待しましたが、メールを送れませんでした。",
  "roster.outcome.invited_before": "招待済みのため、何も変更していません。",
  "roster.outcome.has_account": "すでにアカウントがあるため、何も変更していません。",
  "roster.linksHint":
    "これらのリンクが表示されるのは今だけです。1つのリンクで1つのアカウントを作れます。",
  "roster.links": { other: "{count}件のリンクを保存" },
};
