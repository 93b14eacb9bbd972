import {
  anyWord,
  endWords,
  exactly,
  type ProposalWords,
  SPACED,
  withTerm,
} from "./proposal-words.ts";

const article = String.raw`(?<article>Una?|El|La|Los|Las)`;
const said = String.raw`(?<said>(?:una?|el|la|los|las|lo|todo|toda|aquello|cualquier|cada) .*)`;
const verbs = `
  acepta|agrupa|almacena|asigna|asocia|ayuda|busca|calcula|cambia|combina|compara|consiste|contiene|controla|convierte|crea|
  da|decide|define|depende|describe|designa|determina|dice|elige|elimina|enlaza|envuelve|evita|exige|fija|garantiza|gestiona|
  guarda|identifica|impide|incluye|indica|lee|limita|marca|mide|muestra|obliga|ofrece|ordena|permite|produce|prohíbe|protege|
  reemplaza|registra|relaciona|representa|reúne|separa|sirve|transforma|une|usa|verifica|vincula
`.replaceAll(/\s+/g, "");

export const es: ProposalWords = {
  ...SPACED,
  defines: [
    withTerm(String.raw`^(?<article>Una?) TERM es ${said}`),
    withTerm(
      String.raw`^${article}? ?TERM es (?<said>(?:una?|el|la) (?:[\p{L}-]+,? ){1,4}(?:que|de|del|para|donde|cuyo|cuya|en) .*)`,
    ),
    withTerm(
      String.raw`^${article}? ?TERM (?:significa|se refiere a|quiere decir|se define como) (?<said>.*)`,
    ),
    withTerm(String.raw`^Por (?<article>una?|el|la)? ?TERM se entiende (?<said>.*)`),
    withTerm(String.raw`[;,] (?:y )?(?<article>una?) TERM es ${said}`),
  ],
  works: [
    withTerm(String.raw`^${article}? ?TERM (?:es|son) ${said}`),
    withTerm(String.raw`^${article}? ?TERM (?:${verbs}) (?<said>.*)`),
  ],
  names: [
    withTerm(
      String.raw`(?:se (?:llaman?|denominan?|conocen? como)|(?:es|son) llamad[oa]s?|(?:se )?conocid[oa]s? como|llamamos|lo llamamos) (?<article>una?|el|la|los|las)? ?TERM(?=[.;,:]| y |$)`,
    ),
    withTerm(String.raw`^(?:Eso|Esto|Este|Esta) es (?<article>una?) TERM(?=[.;,]|$)`),
  ],
  refersBack:
    /^(?:Eso|Esto|Est[ea]s?|Estos|Es[ea]s?|Él|Ella|Ellos|Ellas|Se (?:llama|denomina|conoce)|Así|Entonces|Y|Pero|Aquí|Tal|A (?:esto|eso))(?!\p{L})/u,
  notTerms: endWords({
    first: `
      eso|esto|este|esta|estos|estas|ese|esa|aquí|qué|quién|quien|que|él|ella|ellos|ellas|nosotros|yo|uno|cada|todos?|todas?|
      muchos|muchas|algunos|algunas|ambos|nada|nadie|su|sus|nuestro|nuestra|si|cuando|mientras|porque|y|o|pero|con|por|como|
      no|también|solo|sólo|luego|para|en|al|sí|después|antes|sin|lo
    `,
    last: `
      remedio|a evitar|error|errores|trampa|razón|razones|respuesta|resultado|ejemplos?|casos?|punto|imagen|comparación|diferencia|ventajas?|
      desventajas?|precio|costes?|costos?|objetivo|fin|peligro|riesgo|resto|cosas?|forma|manera|pasos?|elección|hábito|truco|
      curso|capítulo|sección|página|figura|frase|nota|aviso|consejo|el|la|los|las|un|una|de|del|en|y|que|para|con|no|aquí|sí
    `,
    within:
      "puede|debe|siempre|nunca|también|cuando|donde|que|quien|es|son|era|ha|han|se|no|lo|nos",
  }),
  dangling: /^(?:lo|la|los|las|le|les|eso|esto)(?= \p{L}+(?:a|e|an|en)(?!\p{L}))/iu,
  vagueTerms: anyWord(
    "primer[oa]?s?|segund[oa]s?|tercer[oa]?|últim[oa]s?|otr[oa]s?|mism[oa]s?|únic[oa]s?|mejor|buen[oa]?|mal[oa]?|nuev[oa]s?|viej[oa]s?|simple|gran|grande|pequeñ[oa]|principal|común|clásic[oa]|verdader[oa]",
  ),
  legalTitles: exactly(
    "índice|contenido|tabla de contenidos|registro de cambios|historial de cambios|licencia|derechos de autor|colaboradores|agradecimientos|referencias|bibliografía|véase también|aviso legal|privacidad|changelog|license",
  ),
  idleTitles: exactly(
    "(?:errores|error) (?:frecuentes?|comunes?|común|que evitar|a evitar)|recuerda|puntos? clave|objetivos?|requisitos(?: previos)?|próximos pasos|para saber más|referencias|recursos|en resumen|enlaces|instalación|uso|primeros pasos|ejemplos?|notas?|importante|atención|consejos?|resumen|conclusión|conclusiones|introducción|visión general|ejercicios?|tareas|contexto|motivación|detalles|para recordar",
  ),
  picture: anyWord(
    "(?:es|son|funciona) (?:un poco )?como|imagina\\p{L}*|piensa en|piense en|se parece|como si|igual que",
  ),
  hollow:
    /(?:es|son) (?:una?|el|la|otro|otra) (?:[\p{L}-]+ )?(?:ejemplo|error|razón|caso|problema|pregunta|respuesta|trampa|idea|elección|punto|imagen|comparación|ayuda|truco|ventaja|precio|objetivo)(?!\p{L})/u,
  example: anyWord("por ejemplo|supongamos|supón|tomemos|toma"),
  pitfall: anyWord(
    "error|errores|cuidado|nunca|jamás|trampa|evit\\p{L}*|no hay que|no debe|peligros[oa]|olvid\\p{L}*|confund\\p{L}*|ojo",
  ),
  mechanism: anyWord(
    "porque|pues|por eso|así que|de modo que|por lo tanto|cuando|en cuanto|entonces|ya que|si no|en vez",
  ),
  asksWhat: [
    withTerm(
      String.raw`^¿?Qué (?:es|son|significa) (?<article>una?|el|la|los|las)? ?TERM\s*\?$`,
      "iu",
    ),
  ],
  ask: ({ article: own, term, isPlural }) =>
    `¿Qué ${isPlural ? "son" : "es"} ${own === "" ? "" : `${own} `}${term}?`,
  say: ({ article: own, term }) => {
    if (own === "") return term;
    return `${{ un: "el", una: "la" }[own] ?? own} ${term}`;
  },
  fold: (word) =>
    word
      .replace(/(?<=\p{L}{3}(?:ci|si)ón)es$/u, "")
      .replace(/(?<=\p{L}{2})ciones$/u, "ción")
      .replace(/(?<=\p{L}{3}[^aeiouáéíóú])es$/u, "")
      .replace(/(?<=\p{L}{2}[aeiou])s$/u, ""),
  articles: /^(?:una? |el |la |los |las )/iu,
  plural: /^(?:Los |Las )[^,;]{1,50}? son /u,
  predicate: new RegExp(
    String.raw`^(?:es|son|era|significa|puede|tiene|tienen|${verbs})(?!\p{L})`,
    "u",
  ),
  elided: new RegExp(
    String.raw`^(?:Una?|El|La) (?:[\p{L}-]+ ){1,4}(?:que|cuyo|cuya|donde) |^(?:${verbs}) `,
    "iu",
  ),
  imperative: /^(?:Si|Cuando)(?!\p{L})/u,
  phrase: new RegExp(
    String.raw`^(?:una?|el|la|los|las|lo que|todo|toda|cada|quien|cómo|si|cuando|${verbs})(?!\p{L})`,
    "iu",
  ),
  questionMark: /^(?:P|Pregunta)\s*\d*\s*[:.]\s*/iu,
  answerMark: /^(?:R|Respuesta)\s*\d*\s*[:.]\s*/iu,
  common: anyWord(
    "esta|este|estos|estas|cada|como|para|sin|con|entre|pero|mismo|misma|nosotros|ellos|más|menos|muy|siempre|nunca|cuando|entonces|también|otro|otra|otros|otras|todo|todos|toda|todas|puede|debe|son|estar|tener|hace|cuyo|cuya|quien|que|sus|algo|solo",
  ),
};
