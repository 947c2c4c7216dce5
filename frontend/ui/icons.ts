import add from '@material-symbols/svg-400/rounded/add.svg';
import arrowBack from '@material-symbols/svg-400/rounded/arrow_back.svg';
import arrowForward from '@material-symbols/svg-400/rounded/arrow_forward.svg';
import check from '@material-symbols/svg-400/rounded/check.svg';
import chevronRight from '@material-symbols/svg-400/rounded/chevron_right.svg';
import close from '@material-symbols/svg-400/rounded/close.svg';
import darkMode from '@material-symbols/svg-400/rounded/dark_mode.svg';
import edit from '@material-symbols/svg-400/rounded/edit.svg';
import error from '@material-symbols/svg-400/rounded/error.svg';
import history from '@material-symbols/svg-400/rounded/history.svg';
import info from '@material-symbols/svg-400/rounded/info.svg';
import lightMode from '@material-symbols/svg-400/rounded/light_mode.svg';
import localShipping from '@material-symbols/svg-400/rounded/local_shipping.svg';
import menu from '@material-symbols/svg-400/rounded/menu.svg';
import person from '@material-symbols/svg-400/rounded/person.svg';
import remove from '@material-symbols/svg-400/rounded/remove.svg';
import search from '@material-symbols/svg-400/rounded/search.svg';
import shoppingBag from '@material-symbols/svg-400/rounded/shopping_bag.svg';
import tune from '@material-symbols/svg-400/rounded/tune.svg';
import warning from '@material-symbols/svg-400/rounded/warning.svg';

const drawings = {
  add,
  back: arrowBack,
  forward: arrowForward,
  check,
  next: chevronRight,
  close,
  dark: darkMode,
  edit,
  error,
  history,
  info,
  light: lightMode,
  parcel: localShipping,
  menu,
  person,
  remove,
  search,
  bag: shoppingBag,
  filter: tune,
  warning,
};

export type IconName = keyof typeof drawings;

/** The outline of an icon, for a path. */
export const outlineOf = (name: IconName) => / d="([^"]+)"/.exec(drawings[name])?.[1] ?? '';
