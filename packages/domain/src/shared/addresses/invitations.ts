import type { Span } from "./find-addresses.ts";
import { findSpans, searchFor } from "./search.ts";

/** Substrings of service names; the patterns run only on texts with one of them. */
const services =
  "telegram|whats|insta|tiktok|snapchat|discord|twitter|facebook|wechat|viber|skype|youtube|twitch|reddit|linkedin|kakao|телеграм|вконтакте|вотсап|ватсап|инстаграм|ютуб";
const app =
  "(?:telegram|whats\\s?app|instagram|insta|tiktok|snapchat|discord|twitter|facebook|wechat|viber|skype|youtube|twitch|reddit|linkedin|kakaotalk|телеграме?|вконтакте|вотсапе?|ватсапе?|инстаграме?|ютубе?)(?!\\p{L})";
/** Next to a handle, service names that are ordinary words count too. */
const platform = `(?:${app}|(?:signal|line|snap|messenger|vk)(?!\\p{L}))`;
const handle = String.raw`@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,38}[\p{L}\p{N}_])?`;
/** A few words of one sentence, as few as possible. */
const some = String.raw`[^.!?@\n]{0,32}?`;

/** Asking to follow or write, before a name with an at sign. */
const follow =
  "follow|dm|message|text|tag|mention|add|contact|folge|folgt|schreib|suis|suivez|ajoute|sigue|seguid|síguenos|segui|seguite|aggiungi|siga|sigam|adicione|подпишись|подпишитесь|подписывайтесь|пишите|напишите";
const handles = [
  searchFor(
    "@",
    new RegExp(
      String.raw`(?<!\p{L})(?:${follow})(?:\s(?:me|us|to|at|on|a|à|o|на|в)){0,3}\s${handle}(?![\p{L}(/])(?!\s(?:with|by|decorator|annotation))`,
      "giu",
    ),
  ),
  searchFor(
    "@",
    new RegExp(
      String.raw`(?<!\p{L})${platform}(?:\s(?:is|handle|account|channel|ist|est|es|è|é|название|канал|:|-|—)){0,3}:?\s${handle}(?![\p{L}(/])`,
      "giu",
    ),
  ),
  // A handle next to the name of an app, in a sentence with "on", "under" or "to".
  searchFor(
    "@",
    new RegExp(
      String.raw`(?<!\p{L})${platform}[\s:]{1,2}(?:(?:under|as|unter|als|como|comme|sous|come|como|под|как)\s)?${handle}(?![\p{L}(/])`,
      "giu",
    ),
  ),
  searchFor(
    "@",
    new RegExp(String.raw`(?<![\w@])${handle}\s(?:on|auf|sur|en|su|no|в|на)\s${platform}`, "giu"),
  ),
  searchFor(
    "@",
    new RegExp(
      String.raw`(?:ツイッター|インスタ(?:グラム)?|テレグラム|ライン|인스타(?:그램)?|텔레그램|트위터|카톡)[のは의에서\s]{0,3}${handle}`,
      "giu",
    ),
  ),
  searchFor(
    "@",
    new RegExp(String.raw`(?:フォロー|友だち追加|友達追加)[^。@]{0,12}${handle}`, "giu"),
  ),
  searchFor(
    "@",
    new RegExp(String.raw`@[\w.]{2,40}[をに을를]?\s?(?:フォロー|팔로우|추가|追加)`, "giu"),
  ),
];

const on = String.raw`(?:on|over|via|through|auf|über|per|sur|en|por|su|no|pelo|no|в|во|по|на)\s(?:the\s|our\s|my\s)?`;
const ours =
  "me|us|our|my|mir|uns|unsere[mnrs]?|mein(?:e[mnrs]?)?|moi|nous|notre|mon|nuestr[oa]s?|mi|nostr[oai]|mio|noss[oa]s?|meu|нам|нас|нашу|наш|нашем|мне|мой|меня";
const meet =
  "write|message|text|contact|reach|find|add|follow|dm|join|subscribe|chat|search|look|schreib[et]?|kontaktiere?|find(?:e|et)|folg[et]|komm[t]?|such[et]?|füge|abonnier[et]?|écri[st]|écrivez|contacte[zr]?|trouve[zr]?|ajoute[zr]?|rejoins|rejoignez|cherche[zr]?|abonne|escribe|escríbe(?:me|nos)|retrouve[zr]?|búsca(?:nos|me)|busca|encuéntra(?:nos|me)|únete|agrega|sigue|suscríbete|scrivi(?:mi|ci)?|cerca(?:mi|ci)?|trova(?:mi|ci)?|unisciti|aggiungi|segui(?:mi|ci)?|iscriviti|escreva|procure|encontre|adicione|siga|entre|junte|inscreva|пиши(?:те)?|напиши(?:те)?|найди(?:те)?|ищи(?:те)?|вступай(?:те)?|добавь(?:те)?|подпишись|подпишитесь|подписывай(?:ся|тесь)|присоединяй(?:ся|тесь)";
/** Sentences that tell the listener what to do, not what others do. */
const told = String.raw`(?<=^|[.!?:;,]\s|(?<!\p{L})(?:and|or|then|please|just|bitte|und|oder|et|ou|puis|y|o|e|poi|и|или)\s)`;

const invitations = [
  searchFor(
    services,
    new RegExp(
      String.raw`(?<!\p{L})(?:join|tritt|rejoins|rejoignez|únete|unisciti|entre|вступай(?:те)?)\s(?:the|der|unserer|le|al?|el|il|no|na|в)?\s?${app}\s(?:group|channel|server|gruppe|kanal)(?!\p{L})`,
      "giu",
    ),
  ),
  // "write to me on WhatsApp", "join our Telegram channel", "search for X on Telegram"
  searchFor(
    services,
    new RegExp(
      String.raw`(?<!\p{L})(?:${meet})(?:nos|me|te)?\s${some}(?<!\p{L})(?:${ours})\s${some}(?<!\p{L})${app}`,
      "giu",
    ),
  ),
  searchFor(
    services,
    new RegExp(
      String.raw`${told}(?:${meet})\s(?:for\s|nach\s|a\s|to\s)?[\p{L}\p{N}_.]{3,32}\s${on}${app}`,
      "giu",
    ),
  ),
  searchFor(
    services,
    new RegExp(
      String.raw`${told}(?:${meet})\s${on}${app}\s(?:nach|for|as|als|como|comme|come|как)\s[\p{L}\p{N}_.]{3,32}`,
      "giu",
    ),
  ),
  searchFor(
    services,
    new RegExp(
      String.raw`(?<!\p{L})(?:(?:búsca|encuéntra|escríbe|cerca|scrivi|trova|segui)(?:nos|me|ci|mi)|(?:retrouve[zr]?|cherche[zr]?|suis|suivez)-(?:nous|moi)|ci\s(?:trovi|trovate)|nos\s(?:encontre|siga|procure)|folgt?\s(?:uns|mir))\s${on}${app}`,
      "giu",
    ),
  ),
  searchFor(
    "youtube|telegram|instagram|facebook|discord|tiktok",
    /(?<!\p{L})(?:look for|search for|find|subscribe to)\s[^.!?\n]{1,32}?\s(?:channel|page|profile|group)\son\s(?:youtube|telegram|instagram|facebook|discord|tiktok)(?!\p{L})/giu,
  ),
  searchFor(
    "store|google play",
    /(?<!\p{L})(?:download|install|get)\s[^.!?\n]{0,32}?(?:app store|google play|play store)/giu,
  ),
  searchFor(
    "link|lien|enlace|collegamento|ссылка",
    /(?<!\p{L})(?:links?|lien|enlace|collegamento|ссылка)\s(?:is\s|are\s|steht\s|est\s|está\s|è\s)?(?:in|dans|en|na|no|в)\s(?:the\s|my\s|our\s|der\s|meiner\s|unserer\s|ma\s|la\s|notre\s|mi\s|nuestra\s|minha\s)?(?:bio|description|beschreibung|profil|profile|biografía|descripción|descrizione|descrição|описании|профиле|шапке)(?!\p{L})/giu,
  ),
  searchFor(
    "qr",
    /(?<!\p{L})(?:scan|scanne[zr]?|scannt|escanea|escanee|escaneie|leia|inquadra|scansiona|отсканируй(?:те)?|сканируй(?:те)?)\s(?:the|this|our|my|den|diesen|unseren|le|ce|notre|el|este|nuestro|il|questo|o|nosso)?\s?(?:código\s|code\s|codice\s)?qr(?!\p{L})/giu,
  ),
  searchFor(
    "the link|the button",
    /(?<!\p{L})(?:click|tap|press)\s(?:on\s)?the\s(?:link|button)\s(?:below|above|in)(?!\p{L})/giu,
  ),
  searchFor(
    "the first|the top",
    /(?<!\p{L})(?:click|open|tap)\s(?:on\s)?the\s(?:first|top)\s(?:result|hit|link)(?!\p{L})/giu,
  ),
  searchFor(
    "リンク",
    /(?:プロフィール|概要欄|説明欄|自己紹介)[^。]{0,6}リンク|リンクは(?:プロフィール|概要欄|説明欄)/gu,
  ),
  searchFor("링크", /(?:프로필|소개글|설명란)\s?(?:의\s)?링크/gu),
  searchFor(
    "qr",
    /QR\s?コードを?(?:読み取|スキャン|読み込)(?:って|り|んで)|QR\s?코드를?\s?(?:찍|스캔)/gu,
  ),
  searchFor(
    "line|ライン|카톡|카카오톡",
    /(?:LINE|ライン)で(?:友だち|友達)追加|(?:LINE|ライン|카톡|카카오톡)の?\s?(?:ID|아이디)(?:は|는|:)/gu,
  ),
  searchFor(
    "検索|フォロー",
    /(?:テレグラム|Telegram|インスタ|インスタグラム|ツイッター|ユーチューブ|グーグル|ネット)で[^。]{1,30}(?:を検索|と検索|をフォロー)して/gu,
  ),
  searchFor(
    "에서",
    /(?:텔레그램|인스타|인스타그램|카톡|카카오톡|유튜브|네이버|구글)에서\s[^.]{1,30}(?:검색|추가|팔로우|구독)하(?:세요|십시오|면)/gu,
  ),
  searchFor("채팅", /오픈\s?채팅(?:방)?(?:에|으로)?\s?(?:들어|참여|입장|오세요)/gu),
];

/** Addresses of crypto wallets, to which nobody should send money. */
const wallets = searchFor("bc1|0x", /(?<!\w)(?:bc1[02-9ac-hj-np-z]{25,62}|0x[\da-f]{40})(?!\w)/giu);

/** Finds where a text asks people to follow, find or contact somebody elsewhere. */
export function findInvitations(plain: string): Span[] {
  return findSpans(plain, [...handles, ...invitations, wallets]);
}
