export const jaShared = {
  "app.name": "LearnLab",
  "app.skip": "本文へ移動",

  "nav.label": "メイン",
  "nav.home": "ホーム",
  "nav.make": "作成",
  "nav.courses": "コース",
  "nav.people": "メンバー",
  "nav.settings": "設定",

  "action.retry": "もう一度試す",
  "action.cancel": "キャンセル",
  "action.close": "閉じる",
  "action.undo": "元に戻す",
  "action.copy": "コピー",
  "action.copied": "コピーしました",
  "action.back": "戻る",
  "action.dismiss": "閉じる",

  "state.loading": "読み込み中…",
  "state.offline": "オフラインです。接続が戻ると、続きを表示します。",

  "error.title": "うまくいきませんでした",
  "error.unknown": "こちら側で問題が起きました。もう一度お試しください。",
  "error.noConnection": "LearnLab に接続できません。接続を確認して、もう一度お試しください。",
  "error.reference": "参照番号 {requestId}",
  "error.reload": "ページを再読み込み",

  "missing.title": "ページが見つかりません",
  "missing.text": "アドレスが違うか、すでに削除された可能性があります。",
  "missing.home": "エピソード一覧へ",

  "time.today": "今日",
  "time.yesterday": "昨日",
  "time.minutes": { other: "{count}分" },

  "format.text": "テキスト",
  "format.audio": "音声",
  "format.both": "音声とテキスト",
  "format.textHint": "読むための台本だけ。いちばん早くできます。",
  "format.audioHint": "音声だけ。散歩や電車の中で。",
  "format.bothHint": "聞きながら読んだり、あとで確かめたりできます。",

  "level.beginner": "初級",
  "level.intermediate": "中級",
  "level.advanced": "上級",
  "level.beginnerHint": "はじめて学びます。最初から説明してください。",
  "level.intermediateHint": "基本は知っています。その先へ進みたいです。",
  "level.advancedHint": "よく知っている分野です。より深く学びたいです。",

  "role.learner": "学習者",
  "role.teacher": "教師",
  "role.admin": "管理者",

  "voice.standIn": "この音声は、このコンピューターで作られた仮の声です。",

  "reason.account.not_signed_in": "先にログインしてください。",
  "reason.account.forbidden": "表示や変更の権限がありません。",
  "reason.account.own": "自分のアカウントの変更は、ほかの管理者に依頼してください。",
  "reason.course.unknown_code": "このコードのコースはありません。先生に確認してください。",
  "reason.course.needs_code": "このコースに参加するには、先生からのコードが必要です。",
  "reason.course.not_found": "このコースは存在しません。",
  "reason.episode.no_courses":
    "先にコースに参加してください。エピソードは、学んでいる内容から作られます。",
  "reason.episode.too_many_unfinished":
    "すでに3つのエピソードを作成中です。完成するまでお待ちください。",
  "reason.episode.not_found": "このエピソードは存在しません。",
  "reason.episode.not_failed": "やり直せるのは、失敗したエピソードだけです。",
  "reason.invitation.gone": "この招待は、使用済みか、取り消されたか、期限切れです。",
  "reason.track.not_found": "このエピソードには、この言語の音声がありません。",
  "reason.settings.time_zone": "このタイムゾーンは確認できません。",
} as const;
