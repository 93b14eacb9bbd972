import { createJapaneseReader } from "../read-japanese.ts";
import { listPairs, listSame, listWords } from "../list-words.ts";

const kana = listSame(`
  全 すべて みんな
  だけ のみ しか
  前 まえ
  先 さき まず
  後 あと
  同 おなじ
  速 はやく はやい すばやく すばやい
  取 もらえる もらう もらい もらって もらえて とって
  渡 わたす わたし あげる
  作 つくる つくり つくって
  持 もって もつ
  待 まつ まって
  動 うごく うごか
  辿 たどり たどって たどら たどる
  付 つける つけて
  多 たくさん いっぱい
  別 ばらばら
`);

export const ja = createJapaneseReader({
  empty: listWords(`
    物 事 時 為 方 様 者 的 化 上 中 内 回 個 枚 件 冊 度 人 場合 必要 次 今 自分 名 言
  `),
  kana: new Map([...kana, ...[...new Set(kana.values())].map((stem) => [stem, stem] as const)]),
  same: listSame(`
    全 全部 全 全体 毎回
    複製 コピー
    返 戻
    作 生成 作成
    実行 動 走 起動
    始 開始
    記録 書 記 残
    変更 変 更新
    並 整列 ソート
    取 得 取得 受
    検索 探 見 調
    構造 仕組
    速 早 高速
    指 参照
    印 表 示 意味
    欠 無
    別 異 違
    許 許可 権限
    多 大勢
    場所 位置 場 住所
    本体 中身 処理
  `),
  numbers: new Map([
    ["ひとつ", 1],
    ["ふたつ", 2],
    ["みっつ", 3],
    ["よっつ", 4],
    ["いつつ", 5],
    ["むっつ", 6],
    ["ななつ", 7],
    ["やっつ", 8],
    ["ここのつ", 9],
    ["きゅう", 9],
    ["はち", 8],
    ["なな", 7],
    ["ゼロ", 0],
  ]),
  countedNumber: /^[〇一二三四五六七八九十百]+(?=[回個枚件冊度人本行番倍台秒分時円日歳列]|$)/u,
  denies:
    /(?:ない(?!と|で済)|なかっ|ません|なく(?:て|、|$)|ず(?:に|、|$)|ぬ|とは(?:違|別)|わけではな)/u,
  deniesWord: /^(?:の|が|は|も)?(?:な(?:い|し)|いない)(?!と|です|。)/u,
  lastOfClause: /(?:なく|ので|[だるいすた](?:から|が)|けど|けれど|て|たら|れば)$/u,
  deniesKanji: listWords("違 異 別物"),
  deniesNext: listWords("未 非 不"),
  opposites: listPairs(`
    前 後
    先 後
    必 決
    全 一部
    同 別
    速 遅
    多 少
    左 右
    内 外
    最初 最後
    上 下
  `),
  floating: listWords("全 決 必 だけ"),
  yes: /^(?:はい|ええ|そうです)/u,
  no: /^(?:いいえ|いや|違います|ちがいます)/u,
});
