/** Browser tests walk through a shop that was opened for them. */
const requireShop = () => {
  if (!process.env.SHOP_URL) throw new Error('Run "npm run test:browser": it opens a shop first.');
};

export default requireShop;
