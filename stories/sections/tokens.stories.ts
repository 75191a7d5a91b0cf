import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { tokens } from '../design/tokens.js';

const meta: Meta = {
  title: 'Ontwerp/Kleuren',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

export const Colours: StoryObj = {
  name: 'Kleuren',
  render: tokens,
};
