import type { MailTexts } from "./mail-texts.ts";

export const ja: MailTexts = {
  hello: (name) => `${name}さん、こんにちは。`,
  helloAll: "こんにちは。",
  ready: {
    subject: (title) => `ポッドキャストができました：${title}`,
    bareSubject: "ポッドキャストができました",
    sound: "新しいポッドキャストができました。",
    reading: "新しいエピソードをお読みいただけます。",
    listen: "今すぐ聞く",
    read: "今すぐ読む",
  },
  labels: { title: "エピソード：", courses: "もとになったコース：", length: "長さ：" },
  minutes: (count) => `${count}分`,
  failed: {
    subject: "ポッドキャストを作成できませんでした",
    opening: "申し訳ありません。今回はポッドキャストを作成できませんでした。",
    reasons: {
      voice: "音声サービスから、使用できる音声が届きませんでした。",
      script: "すべてのチェックに合格する台本ができませんでした。",
      topics: "受講中のコースには、エピソードを作るためのテーマがまだ足りません。",
      budget: "新しいエピソードのための予算を、今は使い切っています。",
      ours: "こちら側で問題が発生しました。",
    },
    next: "エピソードのページから、もう一度お試しいただけます。",
    open: "もう一度試す",
  },
  reset: {
    subject: "LearnLabの新しいパスワード",
    opening: "お使いのLearnLabアカウントについて、パスワードの再設定が申し込まれました。",
    once: "このリンクは1時間以内に1回だけ使えます。",
    choose: "新しいパスワードを設定する",
    ignore: "お心当たりがない場合は、何もなさらなくて大丈夫です。パスワードは変わりません。",
  },
  footer: {
    why: "LearnLabの設定でエピソードに関するメールがオンになっているため、このメールをお送りしています。",
    stop: "メールの配信を停止する",
  },
  unsubscribe: {
    title: "LearnLabからのメール",
    question: "エピソードに関するメールの配信を停止しますか？",
    stop: "配信を停止する",
    done: "エピソードに関するメールの配信を停止しました。設定からいつでも再開できます。",
    unknown: "このリンクは無効です。メールの配信は設定から停止できます。",
    settings: "設定を開く",
  },
};
