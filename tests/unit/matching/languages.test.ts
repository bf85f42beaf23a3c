/** The packaged glossary against sentences as pages in other languages word them; what has to be marked is in brackets. */
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../../utils/matching/finder';
import { LEXICON, termOf } from '../../tools/glossary';

const finder = createFinder(LEXICON);

/** Puts what is marked in brackets; `blocks`: how many of the page name our procedures. */
function mark(language: string, text: string, blocks: number): string {
  const forms = finder.find(text);
  const here = forms.filter(({ when }) => when === 'always').length;
  const near = { block: here, item: here, section: here, title: 0, page: blocks };
  const anchors = { ...near, foreign: undefined, mixed: false, listed: false };
  const around = { block: text, item: text, section: text, heading: '', title: '', language };
  return forms
    .filter(({ when }) => when !== 'detail')
    .filter((found) => finder.decide({ found, around, anchors, page: { ours: false, other: false } }).ours)
    .reduceRight(
      (marked, { start, end }) => `${marked.slice(0, start)}[${text.slice(start, end)}]${marked.slice(end)}`,
      text,
    );
}
const plain = (text: string) => text.replace(/[[\]]/g, '');

const PAGES: Record<string, string[]> = {
  es: [
    'El [microneedling] o [micropunción] es una [terapia de inducción de colágeno].',
    'La [inducción percutánea de colágeno] se hace con [dermaroller], [dermapen] o [rodillo de microagujas].',
    'La [radiofrecuencia con microagujas] une las [microagujas] y la [radiofrecuencia].',
    'El [plasma rico en plaquetas] ([PRP]) se obtiene de la sangre con una [centrífuga].',
    'Las [plaquetas] del [PRP] liberan [factores de crecimiento] para los [fibroblastos].',
    'Ofrecemos [facial vampiro], [fibrina rica en plaquetas] y [exosomas].',
    'Las agujas atraviesan el [estrato córneo] y la [epidermis] hasta la [dermis], con su [colágeno] y su [elastina].',
    'Los [microcanales] dependen de la [profundidad de las agujas] y de la [longitud de la aguja].',
    'Cada sesión usa un [cartucho de agujas] nuevo; el [cartucho] estéril se tira.',
    'Antes se aplica una [crema anestésica] con [lidocaína].',
    'Hay [eritema] y [sangrado puntiforme]; el [tiempo de recuperación] es corto.',
    'Evite la [vitamina C], el [retinol] y la [tretinoína]; use [ácido hialurónico] y [FPS 50].',
    '[Contraindicaciones]: [isotretinoína], [queloides] y [herpes labial].',
    'Los [fototipos] altos de la [escala de Fitzpatrick] sufren [hiperpigmentación postinflamatoria].',
    'Trata [cicatrices de acné], [estrías], [melasma] y [caída del cabello].',
    'La [radiofrecuencia] puede causar [pérdida de grasa] en el rostro.',
    'Se pide una [prueba de parche] y un [recuento de plaquetas].',
  ],
  de: [
    'Beim [Micro-Needling], der [Kollagen-Induktionstherapie], entstehen [Mikrokanäle] und [Mikroverletzungen].',
    'Die [perkutane Kollageninduktion] geht mit [Dermaroller], [Nadelstempel] oder [Needling-Pen].',
    '[Radiofrequenz-Microneedling] verbindet [Mikronadeln] mit [Radiofrequenz].',
    'Für die [PRP-Therapie] wird [plättchenreiches Plasma] in der [Zentrifuge] gewonnen.',
    'Die [Thrombozyten] ([Blutplättchen]) im [PRP] setzen [Wachstumsfaktoren] frei.',
    'Wir bieten [Vampirlifting], [plättchenreiches Fibrin] und [Exosomen] an.',
    'Die Nadeln dringen durch [Hornschicht] und [Epidermis] in die [Dermis], die [Lederhaut].',
    'Die [Fibroblasten] bilden [Kollagen] und [Elastin]; die [Kollagenbildung] dauert.',
    'Die [Nadellänge] und die [Einstichtiefe] hängen von der Stelle ab.',
    'Jede Sitzung braucht eine neue [Nadelkartusche], also einen sterilen [Nadelaufsatz].',
    'Vorher wird eine [Betäubungscreme] mit [Lidocain] aufgetragen.',
    'Die [Ausfallzeit] ist kurz; [Erythem] und [punktförmige Blutungen] sind üblich.',
    'Meiden Sie [Retinol], [Tretinoin] und [Vitamin C]; [Hyaluronsäure] und [LSF 50] sind erlaubt.',
    '[Kontraindikationen] sind [Isotretinoin], [Keloide] und [Lippenherpes].',
    'Bei dunklem [Hauttyp nach Fitzpatrick] droht [postinflammatorische Hyperpigmentierung].',
    'Behandelt werden [Aknenarben], [Dehnungsstreifen], [Melasma] und [Haarausfall].',
    '[Radiofrequenz] kann im Gesicht zu [Fettverlust] führen.',
    'Vorher gibt es einen [Patch-Test]; gezählt wird die [Thrombozytenzahl].',
  ],
  fr: [
    'Le [micro-aiguilletage] est une [thérapie par induction de collagène].',
    'L’[induction percutanée de collagène] se fait au [dermaroller], un rouleau à [micro-aiguilles], ou au [stylo de microneedling].',
    'La [radiofréquence à micro-aiguilles] associe les aiguilles à la [radiofréquence].',
    'Le [plasma riche en plaquettes] ([PRP]) est séparé du sang dans une [centrifugeuse].',
    'Les [plaquettes] du [PRP] libèrent des [facteurs de croissance].',
    'Nous proposons le [facial vampire], la [fibrine riche en plaquettes] et les [exosomes].',
    'Les aiguilles traversent la [couche cornée] et l’[épiderme] jusqu’au [derme].',
    'Les [fibroblastes] produisent du [collagène] et de l’[élastine].',
    'Les [microcanaux] suivent la [profondeur des aiguilles] et la [longueur des aiguilles].',
    'Chaque séance demande une [cartouche d’aiguilles] ; la [cartouche] stérile est jetée.',
    'Une [crème anesthésiante] à la [lidocaïne] est posée avant.',
    'L’[éviction sociale] est courte ; [érythème] et [pétéchies] sont possibles.',
    'Évitez le [rétinol], la [trétinoïne] et la [vitamine C] ; l’[acide hyaluronique] est permis.',
    '[Contre-indications] : [isotrétinoïne], [chéloïdes] et [bouton de fièvre].',
    'Les [phototypes] foncés risquent une [hyperpigmentation post-inflammatoire].',
    'Il traite les [cicatrices d’acné], les [vergetures], le [mélasma] et la [chute de cheveux].',
    'La [radiofréquence] peut causer une [perte de graisse] du visage.',
    'Un [test cutané] et une [numération plaquettaire] sont utiles.',
  ],
  pt: [
    'O [microagulhamento] é uma [terapia de indução de colágeno].',
    'A [indução percutânea de colágeno] ([IPCA]) usa [dermaroller] ou [caneta de microagulhamento].',
    'O [agulhamento] da pele com [dermaroller] abre [microcanais].',
    'A [radiofrequência microagulhada] une as [microagulhas] à [radiofrequência].',
    'O [plasma rico em plaquetas] ([PRP]) é separado do sangue em uma [centrífuga].',
    'As [plaquetas] do [PRP] liberam [fatores de crescimento].',
    'Temos [facial vampiro], [fibrina rica em plaquetas] e [exossomos].',
    'As agulhas passam pelo [estrato córneo] e pela [epiderme] até a [derme].',
    'Cada [fibroblasto] produz [colágeno] e [elastina].',
    'Variam a [profundidade das agulhas] e o [comprimento da agulha].',
    'Cada sessão usa um [cartucho de agulhas]; o [cartucho] estéril é descartado.',
    'Antes aplica-se [creme anestésico] com [lidocaína].',
    'O [tempo de recuperação] é curto; [eritema] e [sangramento puntiforme] são esperados.',
    'Evite [retinol], [tretinoína] e [vitamina C]; use [ácido hialurônico] e [FPS 50].',
    '[Contraindicações]: [isotretinoína] ([Roacutan]), [queloide] e [herpes labial].',
    '[Fototipos] altos podem ter [hiperpigmentação pós-inflamatória].',
    'Trata [cicatrizes de acne], [estrias], [melasma] e [queda de cabelo].',
    'A [radiofrequência] pode causar [perda de gordura] no rosto.',
    'Faz-se antes a [contagem de plaquetas].',
  ],
  it: [
    'Il [microneedling] è una [terapia di induzione del collagene].',
    'L’[induzione percutanea del collagene] usa [dermaroller] o [penna per microneedling].',
    'La [radiofrequenza ad aghi] unisce i [microaghi] alla [radiofrequenza].',
    'Il [plasma ricco di piastrine] ([PRP]) si separa dal sangue in una [centrifuga].',
    'Le [piastrine] del [PRP] rilasciano [fattori di crescita].',
    'Offriamo [trattamento vampiro], [fibrina ricca di piastrine] ed [esosomi].',
    'Gli aghi passano lo [strato corneo] e l’[epidermide] fino al [derma].',
    'I [fibroblasti] producono [collagene] ed [elastina].',
    'I [microcanali] seguono la [profondità degli aghi] e la [lunghezza degli aghi].',
    'Il [dermapen] ha una [cartuccia] sterile; la [testina] monouso si getta.',
    'Prima si applica una [crema anestetica] con [lidocaina].',
    'I [tempi di recupero] sono brevi; [eritema] e [petecchie] sono possibili.',
    'Evitare [retinolo], [tretinoina] e [vitamina C]; l’[acido ialuronico] è permesso.',
    '[Controindicazioni]: [isotretinoina], [cheloidi] ed [herpes labiale].',
    'I [fototipi] scuri rischiano l’[iperpigmentazione post-infiammatoria].',
    'Tratta [cicatrici da acne], [smagliature], [melasma] e [caduta dei capelli].',
    'La [radiofrequenza] può causare [perdita di grasso] al viso.',
    'Prima si misura la [conta piastrinica].',
  ],
  ar: [
    '[الوخز بالإبر الدقيقة] يزيد [الكولاجين] [والإيلاستين].',
    '[البلازما الغنية بالصفائح] تحتوي على [عوامل النمو].',
    '[ندبات حب الشباب] [وتساقط الشعر] [وعلامات التمدد].',
    'جلسة [فامباير فيشيال] أو [مورفيوس 8] أو [درما رولر].',
    '[البي آر بي] من الدم يعالج [الثعلبة].',
    'تفتح الإبر [قنوات دقيقة]، وتنشط [الخلايا الليفية].',
    'لا تستعملي [التريتينوين] أو [الروأكيوتان].',
    '[ندبات حبّ الشباب]',
    '[فترة التعافي] قصيرة ويوضع [كريم مخدر] قبل الجلسة.',
  ],
};

describe.each(Object.entries(PAGES))('on a page about our procedures in "%s"', (language, sentences) => {
  test.each(sentences)('%s', (sentence) => expect(mark(language, plain(sentence), 3)).toBe(sentence));
});

describe('what means something else stays unmarked', () => {
  test.each([
    ['es', 'La donación de plaquetas ayuda; la centrífuga de la lavadora vibra.', 0],
    ['es', 'Las plaquetas bajas en el hemograma pueden indicar dengue.', 3],
    ['es', 'Imprima el bono: el cartucho de tinta es caro.', 3],
    ['es', 'Nuestra dieta acelera la pérdida de grasa y de peso.', 3],
    ['de', 'Bei der Blutspende trennt die Zentrifuge Thrombozyten und Plasma.', 0],
    ['de', 'Die Kartusche des Druckers ist leer, die Tinte fehlt.', 3],
    ['fr', 'Téléchargez notre plaquette et nos plaquettes d’information.', 3],
    ['fr', 'La centrifugeuse extrait le jus des fruits ; les plaquettes de frein s’usent.', 3],
    ['fr', 'La cartouche d’encre est en promotion.', 3],
    ['pt', 'O agulhamento a seco e o agulhamento de pontos-gatilho tratam o músculo.', 3],
    ['it', 'La centrifuga per la frutta e la testina dello spazzolino sono in cucina.', 3],
    ['it', 'Le piastrine basse si vedono nell’emocromo.', 3],
    ['it', 'Al novantesimo comincia il tempo di recupero della partita.', 3],
    ['de', 'Sie können Vollblut, Plasma oder Thrombozyten spenden.', 3],
    ['es', 'Los donantes de plaquetas y de plasma no pagan.', 3],
    ['pt', 'O edital da PRF, a polícia rodoviária, saiu.', 3],
    ['de', 'Die Ausfallzeit der Server dauert bis Mitternacht.', 3],
    ['de', 'Die Zentrifuge der Waschmaschine ist laut.', 3],
    ['es', 'El tiempo de inactividad del servidor fue breve.', 3],
    ['pt', 'O cartucho da impressora acabou.', 3],
    ['fr', 'La cartouche du stylo à plume fuit.', 3],
    ['ar', 'نفدت خرطوشة الطابعة.', 3],
    ['ar', 'معرض الصفائح المعدنية.', 3],
  ])('%s: %s', (language, text, blocks) => expect(mark(language, text, blocks)).toBe(text));
});

test.each([
  ['perkutane Kollageninduktion', 'percutaneous-collagen-induction'],
  ['Nadelstempel', 'derma-stamp'],
  ['longueur d’aiguille', 'needle-length'],
  ['profundidade das agulhas', 'needle-depth'],
  ['radiofrequenza frazionata', 'radiofrequency'],
  ['radiofrequenza frazionata ad aghi', 'rf-microneedling'],
  ['punción seca', 'dry-needling'],
  ['plasma pauvre en plaquettes', 'ppp'],
])('"%s" leads to %s', (text, id) => expect(termOf(text)).toBe(id));
