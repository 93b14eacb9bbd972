import {
  anyWord,
  endWords,
  exactly,
  type ProposalWords,
  SPACED,
  withTerm,
} from "./proposal-words.ts";

const article = String.raw`(?<article>Uma?|O|A|Os|As)`;
const said = String.raw`(?<said>(?:uma?|o|a|os|as|tudo|todo|toda|aquilo|qualquer|cada) .*)`;
const verbs = `
  aceita|adiciona|agrupa|altera|armazena|associa|atribui|calcula|combina|compara|consiste|contém|controla|converte|cria|dá|
  decide|define|depende|descreve|designa|determina|diz|elimina|escolhe|evita|exige|fixa|fornece|garante|gere|guarda|
  identifica|impede|inclui|indica|lê|liga|limita|marca|mede|mostra|obriga|oferece|ordena|permite|produz|proíbe|protege|
  reúne|recusa|registra|relaciona|representa|separa|serve|substitui|transforma|une|usa|verifica
`.replaceAll(/\s+/g, "");

export const pt: ProposalWords = {
  ...SPACED,
  defines: [
    withTerm(String.raw`^(?<article>Uma?) TERM é ${said}`),
    withTerm(
      String.raw`^${article}? ?TERM é (?<said>(?:uma?|o|a) (?:[\p{L}-]+,? ){1,4}(?:que|de|do|da|para|onde|cujo|cuja|em) .*)`,
    ),
    withTerm(
      String.raw`^${article}? ?TERM (?:significa|refere-se a|quer dizer|define-se como) (?<said>.*)`,
    ),
    withTerm(String.raw`^Por (?<article>uma?|o|a)? ?TERM entende-se (?<said>.*)`),
    withTerm(String.raw`[;,] (?:e )?(?<article>uma?) TERM é ${said}`),
  ],
  works: [
    withTerm(String.raw`^${article}? ?TERM (?:é|são) ${said}`),
    withTerm(String.raw`^${article}? ?TERM (?:${verbs}) (?<said>.*)`),
  ],
  names: [
    withTerm(
      String.raw`(?:chamam?-se|se chamam?|(?:é|são) chamad[oa]s?(?: de)?|(?:é |são )?conhecid[oa]s? como|denominam?-se|damos o nome de|recebe o nome de|chamamos) (?<article>uma?|o|a|os|as)? ?TERM(?=[.;,:]| e |$)`,
    ),
    withTerm(String.raw`^(?:Isso|Isto|Este|Esta) é (?<article>uma?) TERM(?=[.;,]|$)`),
  ],
  refersBack:
    /^(?:Isso|Isto|Est[ea]s?|Ess[ea]s?|Ele|Ela|Eles|Elas|Chama-se|Assim|Então|E|Mas|Aqui|Tal|A isso)(?!\p{L})/u,
  notTerms: endWords({
    first: `
      isso|isto|este|esta|estes|estas|esse|essa|aqui|que|quem|ele|ela|eles|elas|nós|eu|você|cada|todos?|todas?|muitos|muitas|
      alguns|algumas|ambos|nada|ninguém|seu|sua|seus|suas|nosso|nossa|se|quando|enquanto|porque|e|ou|mas|com|por|como|não|
      também|só|depois|para|em|no|na|nos|nas|ao|à|sim|antes|sem
    `,
    last: `
      remédio|a evitar|dela|dele|erros?|armadilha|razão|razões|resposta|resultado|exemplos?|casos?|ponto|imagem|comparação|diferença|vantagens?|
      desvantagens?|preço|custos?|objetivo|fim|perigo|risco|resto|coisas?|forma|maneira|passos?|escolha|hábito|truque|curso|
      capítulo|seção|secção|página|figura|frase|nota|aviso|dica|o|a|os|as|um|uma|de|do|da|em|e|que|para|com|não|aqui|sim
    `,
    within: "pode|deve|sempre|nunca|também|quando|onde|que|quem|é|são|era|tem|têm|se|não",
  }),
  dangling: /^(?:isso|isto|ele|ela)(?!\p{L})/iu,
  vagueTerms: anyWord(
    "primeir[oa]s?|segund[oa]s?|terceir[oa]|últim[oa]s?|outr[oa]s?|mesm[oa]s?|únic[oa]s?|melhor|bo[ma]|mau|má|nov[oa]s?|velh[oa]s?|simples|grande|pequen[oa]|principal|comum|clássic[oa]|verdadeir[oa]",
  ),
  legalTitles: exactly(
    "índice|sumário|conteúdo|registo de alterações|registro de alterações|histórico de versões|licença|direitos autorais|colaboradores|agradecimentos|referências|bibliografia|veja também|aviso legal|privacidade|changelog|license",
  ),
  idleTitles: exactly(
    "erros? (?:frequentes?|comu(?:m|ns)|a evitar)|lembre-se|pontos-chave|objetivos|pré-requisitos|próximos passos|para saber mais|referências|recursos|em resumo|links|ligações|instalação|uso|utilização|primeiros passos|exemplos?|notas?|importante|atenção|dicas?|resumo|conclusão|conclusões|introdução|visão geral|exercícios?|tarefas|contexto|motivação|detalhes|para lembrar",
  ),
  picture: anyWord(
    "(?:é|são|funciona) (?:um pouco )?como|imagin\\p{L}*|pense em|pensa em|parece(?:-se)?|lembra|como se|tal como",
  ),
  hollow:
    /(?:é|são) (?:uma?|o|a|outro|outra) (?:[\p{L}-]+ )?(?:exemplo|erro|razão|caso|problema|pergunta|resposta|armadilha|ideia|escolha|ponto|imagem|comparação|ajuda|truque|vantagem|preço|objetivo)(?!\p{L})/u,
  example: anyWord("por exemplo|suponha\\p{L}*|tome|considere"),
  pitfall: anyWord(
    "erros?|cuidado|nunca|jamais|armadilha|evit\\p{L}*|errad[oa]|não (?:se )?deve|perigos[oa]|esquec\\p{L}*|confund\\p{L}*|atenção",
  ),
  mechanism: anyWord(
    "porque|pois|por isso|assim|de modo que|portanto|quando|logo que|então|já que|senão|em vez",
  ),
  asksWhat: [
    withTerm(String.raw`^O que (?:é|são|significa) (?<article>uma?|o|a|os|as)? ?TERM\s*\?$`, "iu"),
  ],
  ask: ({ article: own, term, isPlural }) =>
    `O que ${isPlural ? "são" : "é"} ${own === "" ? "" : `${own} `}${term}?`,
  say: ({ article: own, term }) =>
    own === "" ? term : `${{ um: "o", uma: "a" }[own] ?? own} ${term}`,
  fold: (word) =>
    word
      .replace(/(?<=\p{L}{2})(?:ões|ães)$/u, "ão")
      .replace(/(?<=\p{L}{3}[rz])es$/u, "")
      .replace(/(?<=\p{L}{2}[aeiou])s$/u, ""),
  articles: /^(?:uma? |o |a |os |as )/iu,
  plural: /^(?:Os |As )[^,;]{1,50}? são /u,
  predicate: new RegExp(String.raw`^(?:é|são|era|significa|pode|tem|têm|${verbs})(?!\p{L})`, "u"),
  elided: new RegExp(
    String.raw`^(?:Uma?|O|A) (?:[\p{L}-]+ ){1,4}(?:que|cujo|cuja|onde) |^(?:${verbs}) `,
    "iu",
  ),
  imperative: /^(?:Se|Quando)(?!\p{L})/u,
  phrase: new RegExp(
    String.raw`^(?:uma?|o|a|os|as|tudo|todo|toda|cada|quem|como|se|quando|${verbs})(?!\p{L})`,
    "iu",
  ),
  questionMark: /^(?:P|Pergunta)\s*\d*\s*[:.]\s*/iu,
  answerMark: /^(?:R|Resposta)\s*\d*\s*[:.]\s*/iu,
  common: anyWord(
    "esta|este|estes|estas|essa|esse|cada|como|para|sem|com|entre|mas|mesmo|mesma|eles|mais|menos|muito|sempre|nunca|quando|então|também|outro|outra|outros|outras|tudo|todo|todos|toda|todas|pode|deve|são|estar|fazer|cujo|cuja|quem|que|seus|suas|pela|pelo|algo",
  ),
};
