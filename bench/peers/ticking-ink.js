// The smallest Ink program that shows a second go by, run from its source.
import {render, Text} from 'ink';
import {createElement, useEffect, useState} from 'react';

function Hello() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return createElement(Text, null, `Hello, world: ${seconds}`);
}

render(createElement(Hello));
