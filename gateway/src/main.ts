import { runProcess } from '@hansa/chassis/process';
import { readConfig } from './config.ts';
import { openForeignGraph } from './foreign-graph.ts';
import { openShopDoor } from './shop-door.ts';

await runProcess(opened => {
  const config = readConfig();
  return config.SUPERGRAPH
    ? openForeignGraph(config, config.SUPERGRAPH, opened)
    : openShopDoor(config, opened);
});
