/** Owns the drawings of the glossary: which there are and how one is shown, in the colours and letters of its surroundings. */
import { useId, useMemo } from 'preact/hooks';
import { DIAGRAM_SOURCES } from '../../utils/glossary/diagram-sources';
import type { Diagram as DiagramId } from '../../utils/glossary/schema';
import { SourceNumbers } from '../citations';
import devices from './devices.svg?raw';
import facialZones from './facial-zones.svg?raw';
import growthFactors from './growth-factors.svg?raw';
import healingTimeline from './healing-timeline.svg?raw';
import needlingVsRf from './needling-vs-rf.svg?raw';
import prpTube from './prp-tube.svg?raw';
import skinLayers from './skin-layers.svg?raw';
import { svgVnode } from './svg-vnodes';

const DRAWINGS: Record<DiagramId, string> = {
  devices,
  'facial-zones': facialZones,
  'growth-factors': growthFactors,
  'healing-timeline': healingTimeline,
  'needling-vs-rf': needlingVsRf,
  'prp-tube': prpTube,
  'skin-layers': skinLayers,
};

export function Diagram({ id }: { id: DiagramId }) {
  const prefix = useId();
  const drawing = useMemo(() => svgVnode(DRAWINGS[id], prefix), [id, prefix]);
  return (
    <figure class="nw-fig">
      {drawing}
      <SourceNumbers ids={DIAGRAM_SOURCES[id]} />
    </figure>
  );
}
