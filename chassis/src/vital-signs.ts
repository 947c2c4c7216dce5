import { Router } from 'express';
import { metricsPage } from './metrics.ts';

/** What every process shows: that it is alive, and its metrics. */
export const vitalSigns = () => {
  const router = Router();
  router.get('/health', (_, response) => void response.json({ status: 'ok' }));
  router.get('/metrics', async (_, response) => {
    const { contentType, body } = await metricsPage();
    response.type(contentType).send(body);
  });
  return router;
};
