${shop}

${title}

${greeting}

${lead}

${action}: ${link}

${validity}
${ignore}
