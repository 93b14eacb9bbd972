const country =
  "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";
const spread =
  "com net org info biz edu gov mil int mobi xyz online site store shop app dev example";
const wordly =
  "academy agency asia bank bet bid bond business buzz cash casino center chat click cloud club codes company consulting dating deals digital direct domains email energy events exchange expert express family finance fund fyi games global gold group guru health help homes host icu land lat legal life link live lol ltd market marketing media men money monster network news ninja page party pics poker porn pro promo pub quest rocks sale services sex sexy social software solutions space support surf systems team tech tel tips today tools top trade travel vip website wiki win work works world wtf zone";
/** Names of files and methods too: addresses only where more of one follows. */
const methodLike = "bar call date day map mov name now one open post review rest run show talk zip";
const elsewhere =
  "рф рус укр бел бг срб мкд қаз москва онлайн сайт ком орг ру дети コム みんな 中国 中國 公司 网络 網絡 网站 网址 在线 香港 台灣 台湾 한국 닷컴 닷넷";

/** Endings of addresses on the web, by the registry of IANA: all of countries, the common others. */
const endings = new Set([country, spread, wordly, elsewhere].join(" ").split(" "));
const endingsWithPath = new Set([...endings, ...methodLike.split(" ")]);

/** Names of things that people teach, which end as addresses do. */
const things =
  /^(?:(?:asp|vb|ado|ml|rx|json|html|xml|c|f)\.net|socket\.io|crates\.io|draw\.io|docs\.rs|fast\.ai|java\.(?:io|net)|(?:mm|ss)\.mm)$/;
/** Files: programs in Python, notes, and the usual names of others whose ending is a country too. */
const files =
  /^[\w-]+\.(?:py|md)$|^(?:main|lib|mod)\.(?:rs|cc)$|^(?:build|deploy|entrypoint|hello|install|run|script|setup|start|test|backup)\.(?:sh|pl)$|^lib\w+\.so$/;
/** Names of things in programs, whose parts may be called as a country is. */
const receivers =
  /^(?:account|array|article|author|book|button|cls|comment|config|console|course|cursor|customer|df|document|element|err|error|event|file|item|link|list|log|logger|logging|math|member|message|module|node|np|obj|object|options|order|os|page|pd|person|plt|post|product|provider|req|request|res|response|row|self|session|string|student|super|sys|system|task|this|todo|user|window)\.(?!(?:com|net|org|io|app|dev|example)$)/;
/** Packages are named by an address turned around. */
const packages = /^(?:com|org|net|io|edu|dev)\.(?:.+\.)(?!(?:com|net|org|io|ru|cn|example)$)/;

/** The end of a sentence and the first word of the next, without the blank in between. */
const lostBlank =
  /^\p{L}*\p{Ll}\.(?:A[lmnstu]|B[ey]|Do|E[lrs]|I[lmnst]|La|M[ey]|N[ao]|Os|S[eiou]|T[ou]|Us)$/u;

const latinLike: Record<string, string> = {
  а: "a",
  е: "e",
  о: "o",
  с: "c",
  р: "p",
  х: "x",
  у: "y",
  і: "i",
  ј: "j",
  ѕ: "s",
  м: "m",
  т: "t",
  г: "r",
};

/** Whether a name such as "learn.example" can be opened, and is not the name of a thing or a file. */
export function isHostName(name: string, hasPath: boolean): boolean {
  if (!hasPath && lostBlank.test(name)) return false;
  const lower = name.toLowerCase();
  const labels = lower.split(".");
  const ending = labels.at(-1) ?? "";
  if (!isEnding(ending, hasPath)) return false;
  if (hasPath) return !files.test(lower);
  if (things.test(lower) || files.test(lower) || receivers.test(lower)) return false;
  return !packages.test(lower) && !isAbbreviation(labels, ending);
}

function isEnding(ending: string, hasPath: boolean): boolean {
  const known = hasPath ? endingsWithPath : endings;
  if (ending.startsWith("xn--") || known.has(ending)) return true;
  const latin = Array.from(ending, (letter) => latinLike[letter] ?? letter).join("");
  return latin !== ending && known.has(latin);
}

// "p.es.", "г.Москва" and "2.in" are no addresses, "x.com" and "t.me" are.
function isAbbreviation(labels: string[], ending: string): boolean {
  const [before = ""] = labels.slice(-2);
  if (labels.join(".") === "t.me" || labels.join(".") === "t.co") return false;
  if (labels.length > 2 && labels.every((label) => label.length === 1)) return true;
  if (!/\p{L}/u.test(before)) return ending.length < 3;
  if (/^\p{Script=Cyrillic}$/u.test(before)) return true;
  return labels.length === 2 && before.length === 1 && /^[a-z]{2}$/.test(ending);
}
