import type { texts as english } from "../en/person.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "person.back": "メンバー",
  "person.since": "{date}から利用",
  "person.account": "アカウント",
  "person.oneself": "これはあなた自身のアカウントです。変更は別の管理者に頼んでください。",

  "person.courses": "コース",
  "person.noCourses": "コースはありません。",
  "person.teaches": "担当",
  "person.takes": "受講中",
  "person.archived": "アーカイブ済み",

  "person.devices": "ログイン中の端末",
  "person.devicesHint": "アクセストークンとポッドキャストアプリはここには含まれません。",
  "person.noDevices": "どの端末でもログインしていません。",
  "person.deviceLook": "画面を見ている管理者",
  "person.deviceUnknown": "不明な端末",
  "person.deviceUsed": "最終利用：{day}",
  "person.deviceSince": "{date}にログイン",
  "person.deviceOut": "ログアウトさせる",
  "person.deviceOutOf": "{device}をログアウトさせる",
  "person.deviceTitle": "{device}をログアウトさせますか？",
  "person.deviceDone": "{device}をログアウトさせました。",
  "person.out": "すべての端末からログアウトさせる",
  "person.outTitle": "{name}さんをすべての端末からログアウトさせますか？",
  "person.outText":
    "本人はパスワードで再びログインできます。まだ送信されていない内容は失われます。",
  "person.outDone": "{name}さんをすべての端末からログアウトさせました。",

  "person.data": "エピソードとデータ",
  "person.dataHint": "ほかの人のデータをダウンロードすると、あなたの名前とともに記録されます。",
  "person.episodes": "エピソードを見る",
  "person.record": "データをダウンロード",
  "person.delete": "アカウントを削除",

  "person.audit": "スタッフによる操作",
  "person.auditHint": "このアカウントとそのデータへの最近の変更です。",
  "person.noAudit": "この人に関する記録はありません。",
  "person.allAudit": "操作履歴ですべて見る",

  "person.deleteTitle": "{name}さんのアカウントを削除",
  "person.deleteLead":
    "{email} のアカウントはすぐに削除され、元に戻せません。データを残して利用だけを止めるには、アカウントを停止してください。",
  "person.goes": "削除されるもの",
  "person.goesAccount": "名前、メールアドレス、設定、すべてのログイン",
  "person.goesEpisodes": { other: "エピソード{count}件とその音声" },
  "person.goesAnswers": { other: "回答{count}件" },
  "person.goesDays": { other: "{count}日分の再生記録" },
  "person.goesScores": { other: "クイズの点数{count}件" },
  "person.goesTokens": { other: "アクセストークン{count}件" },
  "person.stays": "残るもの",
  "person.staysRecordings": {
    other: "クラス向けの録音{count}件（コースのほかの担当者に引き継がれます）",
  },
  "person.staysCourses": "担当していたコースとレッスン",
  "person.staysSpend": "かかった費用（日ごとの合計）",
  "person.staysAudit": "あなたがアカウントを削除したという記録（名前は残りません）",
  "person.heir": "コースを引き継ぐ人",
  "person.heirHint": "先生または管理者のメールアドレスです。ほかに担当者がいないコース：{courses}",
  "person.heirMissing": "先生のメールアドレスを入力してください。",
  "person.heirUnknown": "このメールアドレスの先生または管理者はいません。",
  "person.typeName": "確認のため「{name}」と入力してください",
  "person.otherName": "この人の名前と一致しません。",
  "person.keep": "アカウントを残す",
  "person.deleted": "{name}さんのアカウントを削除しました。",
};
