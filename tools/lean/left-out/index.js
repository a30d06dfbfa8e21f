throw new Error('This deck is installed without Mermaid diagrams and without the code editor Monaco. README.md, under "Pins", says how to get them.')
