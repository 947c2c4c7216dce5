import { colour, darker, lighter } from '../colours.ts';
import { type Art, ellipse, line, solid } from '../svg.ts';

/** Fork, knife or spoon from above; the handle's end at 0,0. */
export const fork = (handle: string, metal: string = colour.steel): Art =>
  line('M-40,-380V-476M-14,-380V-476M14,-380V-476M40,-380V-476', darker(metal, 0.05), 13) +
  solid('M-46,-390H46C46,-320 14,-310 12,-250H-12C-14,-310 -46,-320 -46,-390z', metal) +
  solid('M-18,-10C-18,20 18,20 18,-10L12,-262h-24z', handle);
export const knife = (handle: string, metal: string = colour.steel): Art =>
  solid('M-12,-250V-470C-12,-500 30,-480 32,-400L24,-250z', metal) +
  solid('M-18,-10C-18,20 26,20 26,-10L20,-262h-30z', handle);
export const spoon = (handle: string, metal: string = colour.steel): Art =>
  solid(
    'M-9,-250C-9,-330 -52,-350 -52,-412C-52,-458 -28,-486 0,-486S52,-458 52,-412C52,-350 9,-330 9,-250z',
    metal,
  ) +
  ellipse(0, -416, 32, 46, darker(metal, 0.14)) +
  ellipse(-8, -426, 18, 30, lighter(metal, 0.35), 'opacity=".6"') +
  solid('M-18,-10C-18,20 18,20 18,-10L12,-262h-24z', handle);
