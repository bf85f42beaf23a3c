/** Owns which sources stand behind each drawing: its labels, figures and proportions. */
import type { Diagram } from './schema.ts';

export const DIAGRAM_SOURCES: Record<Diagram, readonly string[]> = {
  devices: ['fda-mn-devices', 'singh-2016', 'k180778', 'fda-rf-2025'],
  'facial-zones': ['shauly-2023', 'chopra-2015'],
  'growth-factors': ['dhillon-2012', 'gf-table-2012', 'rachchha-prp', 'bjsm-prp-table'],
  'healing-timeline': ['wound-phases-2008', 'iwound-phases', 'statpearls-wound', 'wound-fig-2022'],
  'needling-vs-rf': ['fda-rf-2025', 'statpearls-mn-2019', 'wootten-2020', 'manuskiatti-2016', 'rfmn-dark-2017'],
  'prp-tube': ['getbodysmart-blood', 'jomos-t2', 'spectro-prp-fig2', 'kits-2022'],
  'skin-layers': [
    'kim-2019-face',
    'face-sections-180',
    'chopra-2015',
    'raman-sc-2007',
    'dermis-textbook-copy',
    'kalluri-2011',
  ],
};
