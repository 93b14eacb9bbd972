import { type FrameWords, joinNumber, listForms } from "./frame-words.ts";

const ones = listForms(
  "zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove",
);
const tens = listForms(
  "_ _ vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem/cento",
);

export const pt: FrameWords = {
  isSpaced: true,
  sayNumber: (value) => joinNumber(value, { ones, tens, join: (ten, one) => [`${ten} e ${one}`] }),
  numbers: [[12, "uma dúzia"]],
  ordinalEnding: "\\.?[ºª°]",
  ordinals: [
    [2, "segund[oa]"],
    [3, "terceir[oa]"],
    [4, "quart[oa]"],
    [5, "quint[oa]"],
    [6, "sext[oa]"],
    [7, "sétim[oa]"],
    [8, "oitav[oa]"],
    [9, "non[oa]"],
    [10, "décim[oa]"],
    [11, "décim[oa] primeir[oa]"],
    [12, "décim[oa] segund[oa]"],
  ],
  numbered: "episódio (?:número )?",
  multiples: [],
  units: {
    percent: "por cento|%",
    question: "perguntas?",
    course: "cursos?",
    episode: "episódios?",
    day: "dias?",
    week: "semanas?",
    month: "m(?:ês|eses)",
    idea: "ideias?|conceitos?|liç(?:ão|ões)|temas?|assuntos?|tópicos?|coisas?|termos?",
    time: "ve(?:z|zes)",
    free: "minutos?|segundos?|frases?|palavras?|linhas?|passos?|exemplos?|pessoas?",
  },
  spans: [
    [1, 1, "ontem|há um dia"],
    [2, 2, "anteontem"],
    [4, 13, "(?:na |a )?semana passada"],
    [6, 10, "há uma semana|uma semana atrás"],
    [20, 60, "(?:no |o )?mês passado"],
    [25, 45, "há um mês|um mês atrás"],
  ],
  definite: "est[ae]s|ess[ae]s|[oa]s|d[oa]s|seus|suas|noss[oa]s|ambas|ambos",
  more: "mais|outr[oa]s?|restantes",
  phrases: {
    beginning:
      "primeiro episódio|(?:isto|isso|este|aqui) é (?:só |apenas )?(?:o|um|o seu|o nosso) (?:começo|início|princípio)|(?:estamos )?só começando|acabamos de começar|(?:a sua|nossa|sua) série começa|ainda não há nada para revisar",
    returning:
      "(?:bem-vind[oa]|boas-vindas|olá) (?:de volta|de novo)|que bom (?:ter|ver) você (?:de novo|de volta|outra vez)|(?:último|anterior) episódio|episódio (?:anterior|passado)|(?:d?a )?última vez|da outra vez",
    fresh:
      "nov[oa]s? para você|(?:algo|tudo|é|são|totalmente|completamente) nov[oa]s?(?! dia)|nov[oa]s? (?:ideias?|conceitos?|temas?|lições|lição|assuntos?|termos?|coisas?)|(?:ideias?|conceitos?|temas?|lições|lição|assuntos?|termos?|coisas?) nov[oa]s?|pela primeira vez|(?:nunca|ainda não) (?:\\S+ ){0,2}(?:viu|vimos|ouviu|ouvimos|falamos|falou|conhece|conheceu|aprendeu|estudou|visto|ouvido|falado)|primeiro encontro|desconhecid[oa]",
    heard:
      "já (?:\\S+ )?(?:viu|vimos|ouviu|ouvimos|conhece|sabe|aprendeu|estudou|falamos|encontrou|apareceu)|(?:volt(?:a|amos|ar|am|aremos)|retorn(?:a|amos)) (?:a|ao|à|hoje|aqui|depois|para)|de novo|outra vez|mais uma vez|novamente|lembra|como (?:já )?sabe|rever|revis(?:ar|amos|itar)",
    missed:
      "(?:isso |te |lhe )?escap(?:ou|aram)|você errou|errou (?:isso|essa|esta|\\u{e000})|não (?:soube|sabia|lembrou|acertou)|ainda não estava clar[oa]|teve dificuldade|deu errado",
    finished:
      "todas as (?:ideias|lições) d[eo]|todos os (?:conceitos|temas) d[eo]|mais nada novo|nada de novo|(?:terminou|completou|concluiu) (?:o|este|todo|\\u{e000})|chegou ao fim",
  },
  relation:
    "mesm[oa] (?:ideia|princípio|truque|mecanismo|lógica|padrão) (?:que|d[eo]|por trás)|assim como|exatamente como|igual a|parecid[oa]s? com|similar(?:es)? a|relacionad[oa]s? (?:a|com)|(?:ligad[oa]|conectad[oa])s? (?:a|com)|em comum|lembra (?:o|a) |remédio|o contrário|o oposto|em contraste|se baseia|depende de|parte d[eo]|uma espécie de|outr[oa] (?:palavra|nome) para",
};
