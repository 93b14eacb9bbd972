/** Where the dictionary reads a word otherwise than this text means it: in what surroundings, and how it is read. */
export type JapaneseRule = readonly [written: RegExp, say: string];

/** What ends a compound, in which 値 is チ and 型 is ガタ. */
const compound = "(?<=[\\p{Script=Han}ァ-ヶー]|戻り|返り)";
const clause = "(?=[でをにと、。！？]|です|$)";

/** The first rule that fits counts, where its words end as those of the dictionary do. */
export const japaneseRules: readonly JapaneseRule[] = [
  // Data: values, rows, types, forms, relations.
  [new RegExp(`${compound}値(?![段打札下上])`, "gu"), "チ"],
  [/値(?![段打札下上])/gu, "アタイ"],
  [/(?<=\d)行先/gu, "ギョーサキ"],
  [/行先/gu, "イキサキ"],
  [/行/gu, "ギョー"],
  [new RegExp(`${compound}型(?!付)`, "gu"), "ガタ"],
  [/型付け/gu, "カタズケ"],
  [/正規形/gu, "セイキケイ"],
  [/多対多/gu, "タタイタ"],
  [/一対多/gu, "イッタイタ"],
  [/多対一/gu, "タタイイチ"],
  [/一対一/gu, "イッタイイチ"],
  [/節(?!目|約|句|操)/gu, "セツ"],
  [/親(?=クラス|テーブル|キー|要素|プロセス)/gu, "オヤ"],
  [/側が/gu, "ガワガ"],
  [/側(?!面|近)/gu, "ガワ"],
  [/空(?!を(?:飛|見))(?=[のでにかをがはな、。]|だ|$)/gu, "カラ"],
  [/空文字列/gu, "カラモジレツ"],
  [/空文字/gu, "カラモジ"],
  [new RegExp(`偽${clause}`, "gu"), "ギ"],
  [/重複/gu, "チョーフク"],
  [/札(?!束|幌)/gu, "フダ"],
  // Where, how far, how long.
  [/一番上/gu, "イチバンウエ"],
  [/一番下/gu, "イチバンシタ"],
  [/外(?=[にへでからのをが])/gu, "ソト"],
  [/その間(?!隔|接)/gu, "ソノアイダ"],
  [/間(?=だけ|に(?!合)|も(?!な)|は|の|で|を|[、。]|$)/gu, "アイダ"],
  [/他(?=[のにはもをが、])/gu, "ホカ"],
  [/一歩/gu, "イッポ"],
  [/一晩/gu, "ヒトバン"],
  [/入り口/gu, "イリグチ"],
  // Questions and counts.
  [/何(?=です|でしょ|だろ|だっ|の(?!で)|と(?=[言いよ]))/gu, "ナン"],
  [/何百/gu, "ナンビャク"],
  [/何千/gu, "ナンゼン"],
  [/何分(?!の|割)/gu, "ナンプン"],
  [/何本/gu, "ナンボン"],
  [/何軒/gu, "ナンゲン"],
  [/何階/gu, "ナンガイ"],
  [/何行/gu, "ナンギョー"],
  [/何段階/gu, "ナンダンカイ"],
  [/何段/gu, "ナンダン"],
  // Verbs, and nouns made of them.
  [/割る/gu, "ワル"],
  [/来ら(?=れ)/gu, "コラ"],
  [/(?<![校塾院室]に)通っ(?=て出|てい|て戻|て返|て進|て届|た(?:あと|とき|道|層))/gu, "トーッ"],
  [/正しく/gu, "タダシク"],
  [/守り(?!神|唄|人形)/gu, "マモリ"],
  [/(?<=架け)替え/gu, "カエ"],
  [/言う/gu, "ユー"],
  // People, paper, languages.
  [/料理人/gu, "リョーリニン"],
  [/(?<=包み)紙/gu, "ガミ"],
  [/(?<!\p{Script=Han}|物)語(?!ら|り|る|れ|ろ|っ|い)/gu, "ゴ"],
];
