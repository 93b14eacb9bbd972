import type { texts as english } from "../en/shared.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "app.name": "LearnLab",
  "app.skip": "本文へ移動",

  "nav.label": "メイン",
  "nav.workspaces": "ワークスペース",
  "nav.learn": "学ぶ",
  "nav.teach": "教える",
  "nav.run": "運用",
  "nav.today": "今日",
  "nav.library": "ライブラリ",
  "nav.courses": "コース",
  "nav.progress": "進み具合",
  "nav.make": "作成",
  "nav.taught": "担当コース",
  "nav.overview": "概要",
  "nav.episodes": "エピソード",
  "nav.people": "メンバー",
  "nav.costs": "費用",
  "nav.jobs": "ジョブ",
  "nav.audit": "操作履歴",
  "nav.installation": "全体の設定",
  "nav.more": "その他",
  "nav.settings": "設定",

  "action.retry": "もう一度試す",
  "action.cancel": "キャンセル",
  "action.close": "閉じる",
  "action.undo": "元に戻す",
  "action.copy": "コピー",
  "action.copied": "コピーしました",
  "action.dismiss": "閉じる",

  "state.loading": "読み込み中…",
  "state.offline": "オフラインです。",
  "state.offlineOpens": "オフラインです。接続が戻ると、このページを開きます。",
  "state.away": "LearnLabから応答がありません。接続し直しています…",
  "state.awayOpens": "LearnLabから応答がありません。応答があると、このページを開きます。",
  "state.outdated": "LearnLabに接続できません。",
  "state.asOf": "最終更新：{day} {time}",

  "why.chosen": "リクエストのあった「{term}」を取り上げます。",
  "why.more": "もっと学びたいと選ばれた「{term}」を取り上げます。",
  "why.quizToday": "今日のクイズで「{term}」の正答率が{percent}だったので、取り上げます。",
  "why.quizYesterday": "昨日のクイズで「{term}」の正答率が{percent}だったので、取り上げます。",
  "why.quizOn": "{day}のクイズで「{term}」の正答率が{percent}だったので、取り上げます。",
  "why.weak": "「{term}」のクイズの平均が{percent}なので、取り上げます。",
  "why.first": "最初のエピソードは、{course}の「{term}」から始まります。",
  "why.next": "{course}の次は「{term}」です。",
  "why.missed": "前回できなかった「{term}」に、もう一度取り組みます。",
  "why.due": "「{term}」を復習する時期になったので、取り上げます。",
  "why.again": "前に取り上げた「{term}」に、もう一度戻ります。",

  "error.title": "うまくいきませんでした",
  "error.unknown": "こちら側で問題が起きました。もう一度お試しください。",
  "error.noConnection": "LearnLabに接続できません。接続を確認して、もう一度お試しください。",
  "error.reference": "参照番号：{requestId}",
  "error.missingPart":
    "LearnLabの一部を読み込めませんでした。ページを再読み込みしてください。それでも直らないときは、接続を確認してください。",
  "error.reload": "ページを再読み込み",

  "missing.title": "ページが見つかりません",
  "missing.text": "アドレスが違うか、すでに削除された可能性があります。",
  "missing.home": "エピソード一覧へ",

  "time.today": "今日",
  "time.yesterday": "昨日",
  "time.minutes": { other: "{count}分" },

  "level.beginner": "初級",
  "level.intermediate": "中級",
  "level.advanced": "上級",

  "role.learner": "受講者",
  "role.teacher": "先生",
  "role.admin": "管理者",

  "voice.standIn": "この音声は、このコンピューターで作られた仮の声です。",

  "refused.quota": {
    other: "今日作成できるエピソード{count}本はここまでです。日付が変わると、また作成できます。",
  },
  "refused.quotaMoved": {
    other:
      "今日作成できるエピソード{count}本はここまでです。タイムゾーンが変わったため、どれも作成から24時間は1本として数えます。",
  },
  "refused.unfinished": {
    other: "すでに{count}本のエピソードを作成中です。完成するまでお待ちください。",
  },
  "refused.retries": {
    other: "このエピソードは{count}回やり直しました。新しいエピソードを作成してください。",
  },
  "refused.teaches":
    "このアカウントは{courses}を担当しています。管理者に、コースの引き継ぎ先を決めて削除するよう依頼してください。",

  "reason.account.not_signed_in": "先にログインしてください。",
  "reason.account.forbidden": "表示や変更の権限がありません。",
  "reason.account.own": "自分のアカウントの変更は、ほかの管理者に依頼してください。",
  "reason.account.too_often": "操作の回数が多すぎます。1分ほど待ってください。",
  "reason.request.too_large":
    "長すぎて一度に送信できません。短くしてから、もう一度お試しください。",
  "reason.storage.full":
    "このサイトのディスクがいっぱいのため、保存できませんでした。管理者に知らせてください。",
  "reason.storage.read_only":
    "このサイトのディスクに書き込めないため、保存できませんでした。管理者に知らせてください。",
  "reason.request.timeout":
    "時間内に送信できませんでした。接続を確認して、もう一度お試しください。",
  "reason.course.not_found": "このコースは存在しません。",
  "reason.episode.no_courses":
    "先にコースに参加してください。エピソードは、学んでいる内容から作られます。",
  "reason.episode.none_made":
    "現在、新しいエピソードは作成できません。詳しくは先生か管理者にお尋ねください。",
  "reason.episode.not_found": "このエピソードは存在しません。",
  "reason.episode.not_failed": "やり直せるのは、失敗したエピソードだけです。",
  "reason.invitation.gone": "この招待は、使用済みか、取り消されたか、期限切れです。",
};
